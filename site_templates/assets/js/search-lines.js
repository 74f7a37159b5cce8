// What the search boxes and the search page show of what was found. Text never becomes HTML.
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const line = (...children) => make("li", {}, ...children);
const note = (text) => make("span", { className: "pa-find__note" }, ` ${text}`);

/** A link that leaves the site. An address that is none for the web leads nowhere. */
export function linkOut({ text, url }) {
  const href = /^https?:\/\//i.test(url) ? url : `unsafe:${url}`;
  return make("a", { href, rel: "external noopener" }, text);
}

/** A council that a postcode is in. */
export function councilLine({ name, kind, region, slug }, root) {
  const where = kind === "county-council" ? `county council, ${region}` : region;
  return line(make("a", { href: `${root}areas/${slug}/` }, name, note(where)));
}

export const outsideLine = (link) => line(linkOut(link));

/** A suggestion: the title, what kind of page it is and, of a programme, how it stands. */
export function suggestionLine({ title, path, kindLabel, statusLabel }, root) {
  const what = [kindLabel, statusLabel].filter(Boolean).join(", ");
  return line(make("a", { href: root + path }, title, note(what)));
}

export function allResultsLine(text, root) {
  const link = make("a", { href: resultsAddress(text, root) }, `See all results for “${text}”`);
  return make("li", { className: "pa-find__all" }, link);
}

export const resultsAddress = (text, root) =>
  `${root}search/?${new URLSearchParams({ q: text })}`;

/** A result of the search page. */
export function resultLine({ title, path, kindLabel, status, statusLabel, detail }, root) {
  const tags = [make("b", { className: "kind" }, kindLabel)];
  if (statusLabel) {
    tags.push(make("b", { className: `status-${status}` }, statusLabel));
  }
  const spaced = tags.flatMap((tag) => [" ", tag]);
  const item = line(make("a", { href: root + path }, title), ...spaced);
  if (detail) item.append(make("p", { className: "pa-note" }, detail));
  return item;
}
