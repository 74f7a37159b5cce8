// One way to make elements: text is always text, never markup.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export const link = (href, text) => element("a", { href }, text);

export const key = (zone) => element("span", { class: `key fill-${zone.fill}` }, `${zone.number}`);

export const lines = (zone) =>
  zone.lines.length
    ? element("ul", { class: "lines" }, ...zone.lines.map((line) => element("li", {}, line)))
    : null;
