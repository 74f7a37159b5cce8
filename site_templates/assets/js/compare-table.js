// Tables of the comparison: real ones, each in a region that scrolls by itself on a small screen.
import { make } from "./shortlist-entry.js";

/** An element with a scope for the cells that it is the heading of. */
function heading(scope, ...parts) {
  const cell = make("th", "", ...parts);
  cell.scope = scope;
  return cell;
}

/** `heads` are words; each row is its heading and its cells, words or elements or lists of them. */
export function table(caption, heads, rows) {
  const head = make("thead", "", make("tr", "", heads.map((words) => heading("col", words))));
  const lines = rows.map(([first, ...cells]) =>
    make("tr", "", heading("row", first), cells.map((cell) => make("td", "", cell))),
  );
  const whole = make("table", "", make("caption", "", caption), head, make("tbody", "", lines));
  const region = make("div", "pa-table-wrap", whole);
  Object.assign(region, { tabIndex: 0, role: "region", ariaLabel: caption });
  return region;
}

/** A fold with the number of what is in it. */
export function fold(words, number, ...parts) {
  const count = make("span", "pa-count", String(number));
  return make("details", "pa-fold", make("summary", "", make("h3", "", words, " ", count)), ...parts);
}

/** A list of words or elements, one below the other. */
export const stack = (parts) => parts.map((part) => make("p", "", part));
