const sheet = document.querySelector("link[data-dark]");
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () =>
  sheet.media === "all" || (sheet.media !== "not all" && system.matches);

/** Adds a button that switches between light and dark and keeps the choice on the device. */
export function addThemeButton(list) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "pa-theme";
  const label = () => {
    button.textContent = isDark() ? "Light colours" : "Dark colours";
  };
  button.addEventListener("click", () => {
    const choice = isDark() ? "light" : "dark";
    sheet.media = choice === "dark" ? "all" : "not all";
    try {
      localStorage.setItem("atlas-theme", choice);
    } catch {
      // Without storage the choice lasts for this page.
    }
    label();
  });
  system.addEventListener("change", label);
  label();
  const item = document.createElement("li");
  item.append(button);
  list.append(item);
}
