// What is on the page of the list whoever's it is: entries, their number, what went wrong.
import { entryList } from "./shortlist-entries.js";
import { counted, listed } from "./shortlist-words.js";

/** "3 programmes for Bexley and Essex". */
async function about(atlas, items) {
  const number = counted(items.length, "programme");
  try {
    const { places } = await atlas.index();
    const names = items.map(({ area }) => places.get(area)?.name).filter(Boolean);
    return names.length ? `${number} for ${listed([...new Set(names)])}` : number;
  } catch {
    return number;
  }
}

/** `act` answers the buttons of the entries, if they have any; `prepare` readies what is shared. */
export function makeScreen({ part, atlas, labels, root, act, prepare }) {
  const entries = entryList(part("entries"), { atlas, labels, root, act });
  let shown = [];

  /** `gap`, if any, stands where an entry was taken out. */
  const show = async (items, gap) => {
    shown = items;
    entries.show(items, gap);
    part("empty").hidden = items.length > 0;
    part("tools").hidden = items.length === 0;
    part("failed").hidden = true;
    part("again").onclick = () => {
      entries.reload(items);
      show(items, gap);
    };
    const words = items.length ? await about(atlas, items) : "";
    const whole = await entries.loaded(items);
    if (shown !== items) return;
    part("about").textContent = words;
    part("failed").hidden = whole;
    await prepare(items);
  };

  return { entries, show };
}
