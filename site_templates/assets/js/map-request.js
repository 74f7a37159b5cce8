/** Turns the link to a map page into a button that loads the map in place. */
export function enhanceMapRequest(box) {
  const link = box.querySelector("a");
  link.setAttribute("role", "button");
  const load = (event) => {
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = link.href;
    frame.title = box.dataset.title;
    box.replaceChildren(frame);
    frame.focus();
  };
  link.addEventListener("click", load);
  link.addEventListener("keydown", (event) => {
    if (event.key === " ") load(event);
  });
}
