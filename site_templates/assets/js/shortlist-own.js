// The reader's own list: move, remove, undo, clear. What changes is kept at once.
import { make } from "./shortlist-entry.js";
import { keyOf, onListChange, readList, sound, writeList } from "./shortlist-store.js";

const REFUSED = "This could not be kept. Your browser does not let this site keep anything.";

export function ownList({ part, screen, say }) {
  let gap = null;
  const place = (items, item) => items.findIndex((other) => keyOf(other) === keyOf(item));
  const write = (items) => writeList(items) || (say(REFUSED), false);

  const move = (item, step) => {
    const items = readList();
    const from = place(items, item);
    const to = from + step;
    if (from < 0 || to < 0 || to >= items.length) return;
    items.splice(to, 0, ...items.splice(from, 1));
    gap = null;
    if (!write(items)) return;
    const way = step < 0 ? "up" : "down";
    entries.focus(item, way);
    say(`${entries.nameOf(item)} moved ${way}. It is now ${to + 1} of ${items.length}.`);
  };

  const remove = (item) => {
    const items = readList();
    const at = place(items, item);
    const name = entries.nameOf(item);
    const before = gap;
    gap = { at, element: undoRow(name, () => undo(item, at, name)) };
    if (write(items.filter((other) => keyOf(other) !== keyOf(item)))) {
      gap.element.querySelector("button").focus();
      say(`${name} removed from your list.`);
    } else gap = before;
  };

  const undo = (item, at, name) => {
    const items = readList();
    items.splice(at, 0, item);
    gap = null;
    if (!write(sound(items))) return;
    entries.focus(item, "remove");
    say(`${name} is back in your list.`);
  };

  const { entries, show } = screen({ move, remove });
  onListChange(() => show(readList(), gap));
  show(readList(), gap);

  const dialog = part("clear-dialog");
  part("clear").hidden = false;
  part("clear").addEventListener("click", () => {
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "clear") return;
    gap = null;
    if (!write([])) return;
    document.querySelector("h1").focus();
    say("Your list is empty.");
  });
}

/** Stands where an entry stood, until something else is changed. */
function undoRow(name, undo) {
  const button = make("button", "md-button", "Undo");
  button.type = "button";
  button.setAttribute("aria-label", `Undo: put ${name} back`);
  button.addEventListener("click", undo);
  return make("li", "pa-listed pa-listed--gone", make("span", "", `${name} removed.`), button);
}
