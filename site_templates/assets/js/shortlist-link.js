// A list as an address: only ids of programmes and codes of places, in their order, such as
// ?list=E09000004:restart,access-to-work;:help-to-grow
import { sound } from "./shortlist-store.js";

const MOST = 100;

/** Neighbours in the list that are saved for the same place share one mention of it. */
export function linkTo(page, items) {
  const groups = [];
  for (const { area, programme } of items) {
    const last = groups.at(-1);
    if (last?.area === area) last.programmes.push(programme);
    else groups.push({ area, programmes: [programme] });
  }
  const text = groups.map(({ area, programmes }) => `${area}:${programmes.join(",")}`).join(";");
  return `${new URL(page).origin}${new URL(page).pathname}?list=${text}`;
}

/** What an address asks to show; null where it asks for nothing. `odd` counts what is no id. */
export function readLink(address) {
  const text = new URL(address).searchParams.get("list");
  if (text === null) return null;
  const asked = text
    .split(";")
    .filter(Boolean)
    .flatMap((group) => {
      const [area, programmes, ...more] = group.split(":");
      if (programmes === undefined || more.length) return [{}];
      return programmes.split(",").map((programme) => ({ area, programme }));
    });
  const items = sound(asked).slice(0, MOST);
  return { items, odd: asked.length - items.length };
}

/** `items` without what the atlas has never heard of; a place it does not know is left out. */
export function known(items, { programmes, places }) {
  const found = items.filter(({ programme }) => programmes.has(programme));
  const placed = found.map(({ area, programme }) => ({
    area: places.has(area) ? area : "",
    programme,
  }));
  return { items: sound(placed), unknown: items.length - found.length };
}
