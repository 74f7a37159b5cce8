// Names of pages and people's own phrases, found inside a question.
import { inSlices } from "./search-slices.js";
import { isEmpty, isPlaceKind, stem, stemsOf, wordsOf } from "./search-words.js";

const LONGEST = 8;
const PLACES = ["area", "combined-authority", "former"];
const JOINS = new Set(["and", "of", "the"]);
const PARTS = /,| and | upon | on | under /;

export const isPlace = ({ kind }) => PLACES.includes(kind);

/** Books to look phrases up in: names of places, names of other pages, people's own phrases. */
export async function phraseBooks(documents, synonyms) {
  const books = { places: new Map(), titles: new Map(), names: new Map(), synonyms: new Map() };
  const add = (book, words, value) => {
    const key = words.join(" ");
    if (!key) return;
    const values = books[book].get(key) ?? [];
    if (!values.includes(value)) books[book].set(key, [...values, value]);
  };
  await inSlices(documents, (one, id) => {
    const names = [...(one.names ?? []), ...(one.codes ?? [])];
    const short = one.title.replace(/\s*\(.*?\)/g, "");
    for (const title of [one.title, short]) {
      add("titles", stemsOf(title), id);
      const telling = wordsOf(title).filter((word) => !isEmpty(word));
      add("titles", telling.map(stem), id);
    }
    for (const name of names) add("names", stemsOf(name), id);
    if (!isPlace(one)) return;
    for (const name of [one.title, ...names]) add("places", wordsOf(name), id);
  });
  addShorter(books, documents);
  await inSlices(synonyms, (one) => {
    for (const phrase of one.phrases) add("synonyms", stemsOf(phrase), one);
  });
  return books;
}

/** Places by a part of their name or its initials, where no whole name says so. */
function addShorter({ places }, documents) {
  const shorter = new Map();
  documents.forEach((one, id) => {
    if (!isPlace(one)) return;
    for (const name of [one.title, ...(one.names ?? [])]) {
      const words = wordsOf(name).filter((word) => !JOINS.has(word));
      const bare = words.filter((word) => !isPlaceKind(word)).join(" ");
      const initials = words.length > 2 ? words.map((word) => word[0]).join("") : "";
      const parts = one.kind !== "combined-authority" ? name.replaceAll("-", " ").split(PARTS) : [];
      for (const key of [bare, initials, ...parts.map((part) => wordsOf(part).join(" "))]) {
        if (key && !places.has(key))
          shorter.set(key, [...new Set([...(shorter.get(key) ?? []), id])]);
      }
    }
  });
  for (const [key, ids] of shorter) places.set(key, ids);
}

/** The telling words of each name of a page that is not a place. */
export function pageNames({ titles, names }, documents) {
  return [...titles, ...names]
    .map(([key, ids]) => ({
      name: key.split(" ").filter((word) => !isEmpty(word)),
      ids: ids.filter((id) => !isPlace(documents[id])),
    }))
    .filter(({ name, ids }) => name.length && ids.length);
}

/** Where phrases of `book` stand in `keys`, the longest first, none over another. */
export function phrasesIn(keys, book, taken = new Set()) {
  const found = [];
  for (let length = Math.min(LONGEST, keys.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= keys.length; from += 1) {
      const at = Array.from({ length }, (_, step) => from + step);
      const values = book.get(keys.slice(from, from + length).join(" "));
      if (!values || at.some((position) => taken.has(position))) continue;
      at.forEach((position) => taken.add(position));
      found.push({ values, at });
    }
  }
  return found;
}
