// Which areas are compared: read from an address such as ?areas=E09000004,E09000016, and put there.
import { listed } from "./shortlist-words.js";

export const MOST = 4;

/** What an address asks for, as it stands there. */
export function askedIn(address) {
  const text = new URL(address).searchParams.get("areas") ?? "";
  return text.split(",").map((part) => part.trim()).filter(Boolean);
}

/** The same page, asked for these areas. Commas stay as they are, to be read. */
export function addressOf(address, codes) {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}${codes.length ? `?areas=${codes.join(",")}` : ""}`;
}

/**
 * `{areas, notes, options}` of what was asked for: areas that can be compared, what to say of the
 * rest, and areas to choose from where one text stands for several.
 */
export function settle(asked, places) {
  const [areas, notes, options, spare] = [[], [], [], []];
  for (const text of asked) {
    const found = places.named(text);
    if (!found.length) notes.push(`“${text}” is not the code of an area that we know.`);
    if (found.length > 1) {
      options.push(...found);
      notes.push(`“${text}” now stands for ${listed(found.map(({ name }) => name))}. Choose one below.`);
    }
    if (found.length !== 1) continue;
    const [area] = found;
    if (areas.includes(area)) notes.push(`${area.name} was asked for twice. It is shown once.`);
    else (areas.length < MOST ? areas : spare).push(area);
    if (text.toUpperCase() !== area.code) notes.push(`“${text}” is now ${area.name}.`);
  }
  if (spare.length) {
    const names = listed([...new Set(spare.map(({ name }) => name))]);
    notes.push(`Four areas at most can be compared. Left out: ${names}.`);
  }
  return { areas, notes, options };
}
