// How far a question is a page's name, or holds one.
import { scoresOf } from "./search-index.js";
import { isEmpty, isLight } from "./search-words.js";

const WHOLE_TITLE = 8;
const WHOLE_NAME = 7;
const WITHOUT_SMALL_WORDS = 3;
const BESIDE_A_NEED = 0.5;

/** Calls `raise(id, score, whole)` for each page whose name the question is, holds or begins. */
export function eachName({ words, stems, needs }, { books, indexes, pageNames }, raise) {
  const at = [...words.keys()].filter((position) => !isEmpty(words[position]));
  const content = at.map((position) => stems[position]);
  const telling = new Set(
    at.filter((position) => !isLight(words[position])).map((position) => stems[position]),
  );
  const wholes = [stems.join(" "), content.join(" ")];
  wholes.forEach((key, less) => {
    const lost = less * WITHOUT_SMALL_WORDS;
    for (const id of books.titles.get(key) ?? []) raise(id, WHOLE_TITLE - lost, true);
    for (const id of books.names.get(key) ?? []) raise(id, WHOLE_NAME - lost, true);
  });
  for (const { name, ids } of pageNames) {
    const likeness = likenessOf(content, telling, name);
    if (likeness) for (const id of ids) raise(id, likeness.score, likeness.whole);
  }
  const share = needs.some(({ synonyms }) => synonyms.length) ? BESIDE_A_NEED : 1;
  const every = scoresOf(indexes.names, content.length ? content : stems, {
    prefix: true,
    every: true,
  });
  for (const [id, score] of every) raise(id, score * share, true);
}

/** How much a name and the question are one; null where that is little. */
function likenessOf(content, telling, name) {
  const held = content.filter((one) => name.includes(one)).length;
  const shared = name.filter((one) => telling.has(one)).length;
  if (2 * shared < telling.size || !shared) return null;
  if (held >= name.length) return { score: shared / telling.size, whole: true };
  const alike = (2 * shared) / (telling.size + name.filter((one) => !isLight(one)).length);
  const inside = held === content.length;
  return { score: inside ? alike : alike ** 2, whole: inside };
}
