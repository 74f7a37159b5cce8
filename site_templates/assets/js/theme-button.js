const sheet = document.querySelector("link[data-dark]");
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () =>
  sheet.media === "screen" || (sheet.media !== "not all" && system.matches);

/** Makes the button switch between light and dark, and keep the choice on the device. */
export function enhanceThemeButton(button) {
  const label = () => {
    button.textContent = isDark() ? "Light colours" : "Dark colours";
  };
  button.addEventListener("click", () => {
    const choice = isDark() ? "light" : "dark";
    sheet.media = choice === "dark" ? "screen" : "not all";
    try {
      localStorage.setItem("atlas-theme", choice);
    } catch {
      // Without storage the choice lasts for this page.
    }
    label();
  });
  system.addEventListener("change", label);
  label();
  button.hidden = false;
}
