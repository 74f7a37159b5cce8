// The list of saved programmes. It is kept on this device, and only once something is saved.
const KEY = "atlas-shortlist";
const VERSION = 1;
const LONGEST = 100;
const PROGRAMME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A council by its GSS code, a combined authority by its id, or no place. */
const AREA = /^(E\d{8}|[a-z0-9]+(-[a-z0-9]+)*)?$/;

const changes = new EventTarget();
const tell = () => changes.dispatchEvent(new Event("change"));

const fits = (value, pattern) =>
  typeof value === "string" && value.length <= LONGEST && pattern.test(value);

export const namesArea = (value) => fits(value, AREA);

/** A programme saved for a place names both; the text tells such pairs apart. */
export const keyOf = ({ area, programme }) => `${area}:${programme}`;

/** What is sound among `items`, each once, in their order. */
export function sound(items) {
  const found = new Map();
  for (const { area, programme } of items.map((item) => item ?? {})) {
    if (!fits(programme, PROGRAMME) || !fits(area, AREA)) continue;
    const item = { area, programme };
    if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  }
  return [...found.values()];
}

/** The saved programmes. What cannot be read counts as nothing. */
export function readList() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return kept?.version === VERSION && Array.isArray(kept.items) ? sound(kept.items) : [];
  } catch {
    return [];
  }
}

/** Keeps the list; an empty one leaves nothing behind. False where the device does not let us. */
export function writeList(items) {
  try {
    if (items.length) localStorage.setItem(KEY, JSON.stringify({ version: VERSION, items }));
    else localStorage.removeItem(KEY);
  } catch {
    return false;
  }
  tell();
  return true;
}

export function isSaved(item) {
  return readList().some((other) => keyOf(other) === keyOf(item));
}

/** Adds to the end what is not there yet. */
export function addToList(items) {
  return writeList(sound([...readList(), ...items]));
}

export function removeFromList(item) {
  return writeList(readList().filter((other) => keyOf(other) !== keyOf(item)));
}

/** Calls `listener` when the list changes: here, in another tab, or while this page slept. */
export function onListChange(listener) {
  changes.addEventListener("change", listener);
}

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) tell();
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) tell();
});
