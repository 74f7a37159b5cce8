// Reads a question: which place it names, and what it asks for.
import { isPlace, phrasesIn } from "./search-phrases.js";
import { isEmpty, isLight, isPlaceKind, stem, wordsOf } from "./search-words.js";

/**
 * `words` and `stems` are those of the question; `place` is the document of the place it names, or
 * null; `needs` are its phrases and words that ask for something.
 */
export function readQuestion(text, { books, documents, correct }) {
  const typed = wordsOf(text);
  const words = typed.map((word, at) => correct(word, at === typed.length - 1));
  const stems = words.map(stem);
  const phrases = [
    ...phrasesIn(words, books.places).map((one) => ({ ...one, place: true })),
    ...phrasesIn(stems, books.synonyms),
  ].sort((a, b) => b.at.length - a.at.length || Number(b.place ?? 0) - Number(a.place ?? 0));
  const taken = new Set();
  const kept = phrases.filter(({ at, place }) => {
    if (at.some((position) => taken.has(position))) return false;
    if (place && insideName(at, words, stems, { books, documents })) return false;
    at.forEach((position) => taken.add(position));
    return true;
  });
  const places = kept.filter(({ place }) => place);
  const needs = together(kept.filter(({ place }) => !place));
  const rest = [...words.keys()].filter(
    (at) => !taken.has(at) && !isEmpty(words[at]) && !(places.length && isPlaceKind(words[at])),
  );
  const light = rest.filter((at) => isLight(words[at]));
  for (const at of rest) if (!light.includes(at)) needs.push({ at: [at], synonyms: [] });
  if (light.length) needs.push({ at: light, synonyms: [] });
  const place = places.length ? bestPlace(places[0].values, words, documents) : null;
  return { words, stems, place, needs: needs.map((need) => withWords(need, words, stems)) };
}

/** Phrases that stand for the same thing are one need. */
function together(phrases) {
  const needs = new Map();
  for (const { values, at } of phrases) {
    const same = needs.get(values[0]) ?? { at: [], synonyms: values };
    needs.set(values[0], { ...same, at: [...same.at, ...at] });
  }
  return [...needs.values()];
}

/** A need is light where its words tell little, unless they are an age or a phrase of its own. */
function withWords({ at, synonyms }, words, stems) {
  const tells = (word) => !isEmpty(word) && !isLight(word);
  const telling = at.filter((position) => tells(words[position]));
  const own = telling.length || synonyms.length ? telling : at;
  const meant = at.length > 1 && synonyms.some((one) => wordsOf(one.words).some(tells));
  const age = synonyms.length > 0 && at.some((position) => /^\d\d$/.test(words[position]));
  return {
    synonyms,
    stems: own.map((position) => stems[position]),
    light: telling.length === 0 && !meant && !age,
    long: at.length > 1,
    last: at.includes(words.length - 1),
  };
}

/** Whether the place's name is only a part of another name: Leeds in Leeds College of Building. */
function insideName(at, words, stems, { books, documents }) {
  const around = [...phrasesIn(stems, books.titles), ...phrasesIn(stems, books.names)];
  return around.some(
    (name) =>
      at.every((position) => name.at.includes(position)) &&
      name.at.some((position) => !at.includes(position) && !isPlaceKind(words[position])) &&
      name.values.some((id) => !isPlace(documents[id])),
  );
}

/** A body above councils where the question speaks of one, else the council, else a former one. */
function bestPlace(ids, words, documents) {
  const above = words.some((word) => ["mayor", "mayoral", "combined", "region"].includes(word));
  const order = above
    ? ["combined-authority", "area", "former"]
    : ["area", "combined-authority", "former"];
  const rank = (id) => order.indexOf(documents[id].kind);
  return [...ids].sort((a, b) => rank(a) - rank(b))[0];
}
