// The entries of the list in their order, with buttons to move and to remove each.
import { bareParts, entryParts, make, nameOf } from "./shortlist-entry.js";
import { keyOf } from "./shortlist-store.js";

const GONE = "It is no longer in the atlas.";
const LOADING = "Its details are being loaded.";
const FAILED = "Its details could not be loaded.";

function button(words, press) {
  const made = make("button", "md-button", words);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/** An entry that keeps its element, and its name once that is known. */
function makeEntry(item, { atlas, labels, root, act }) {
  const facts = make("div", "");
  const element = make("li", "pa-listed", facts);
  const entry = { element, name: "", buttons: {} };
  const page = `${root}programmes/${item.programme}/`;
  const show = (parts) => facts.replaceChildren(...parts.flat(2).filter(Boolean));

  /** The place tells apart entries of the same programme. */
  const name = (words, place) => {
    entry.name = words;
    for (const one of Object.values(entry.buttons)) {
      const label = `${one.textContent}: ${words}${place ? `, ${place.name}` : ""}`;
      one.setAttribute("aria-label", label);
    }
  };

  /** True once shown; false where the details could not be had. */
  entry.load = async () => {
    show(bareParts(item, LOADING, page));
    try {
      const found = await atlas.detail(item);
      show(found ? entryParts(found, labels, root) : bareParts(item, GONE));
      if (found) name(found.name, found.place);
      return true;
    } catch {
      show(bareParts(item, FAILED, page));
      return false;
    }
  };

  if (act) {
    entry.buttons = {
      up: button("Move up", () => act.move(item, -1)),
      down: button("Move down", () => act.move(item, 1)),
      remove: button("Remove", () => act.remove(item)),
    };
    element.append(make("div", "pa-listed__buttons", Object.values(entry.buttons)));
  }
  name(nameOf(item.programme));
  entry.done = entry.load();
  return entry;
}

export function entryList(list, context) {
  const entries = new Map();
  const entryOf = (item) => {
    if (!entries.has(keyOf(item))) entries.set(keyOf(item), makeEntry(item, context));
    return entries.get(keyOf(item));
  };

  return {
    nameOf: (item) => entryOf(item).name,
    /** Shows the items in their order; `gap`, if any, stands where one was taken out. */
    show(items, gap) {
      const shown = items.map(entryOf);
      shown.forEach(({ buttons: { up, down } }, at) => {
        if (up) up.disabled = at === 0;
        if (down) down.disabled = at === shown.length - 1;
      });
      const elements = shown.map(({ element }) => element);
      if (gap) elements.splice(gap.at, 0, gap.element);
      list.replaceChildren(...elements);
    },
    focus(item, which) {
      const { buttons } = entryOf(item);
      const other = which === "up" ? "down" : "up";
      (buttons[which].disabled ? buttons[other] : buttons[which]).focus();
    },
    /** Whether all details could be had. */
    async loaded(items) {
      return (await Promise.all(items.map((one) => entryOf(one).done))).every(Boolean);
    },
    reload(items) {
      for (const item of items) entryOf(item).done = entryOf(item).load();
    },
  };
}
