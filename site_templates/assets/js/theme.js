// Runs before the first paint: a reader's choice of light or dark outranks the system's.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem("atlas-theme");
  } catch {
    // Storage may be switched off. Then the system's setting holds.
  }
  if (choice !== "light" && choice !== "dark") return;
  const sheet = document.querySelector("link[data-dark]");
  if (sheet) sheet.media = choice === "dark" ? "screen" : "not all";
})();
