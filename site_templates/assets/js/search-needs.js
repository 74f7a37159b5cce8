// How well each page answers each thing that a question asks for.
import { scoresOf } from "./search-index.js";
import { isEmpty, isLight, stem, wordsOf } from "./search-words.js";

// What a phrase's own words, the words it stands for, its audience and its theme are worth.
const OWN_WORD = 0.6;
const OWN_PHRASE = 0.15;
const WORDS = 0.5;
const AUDIENCE = 0.35;
const THEME = 0.25;
const ANYONE = 0.8;
const LIGHT = 0.25;
const COMMON = 0.6;

/** What fits one need, from 0 to 1, and how much the need tells: less the more pages it fits. */
export function needScores({ stems, synonyms, light, long, last }, { documents, indexes }) {
  const found = new Map();
  const add = (id, score) => found.set(id, (found.get(id) ?? 0) + score);
  const own = synonyms.length ? (long ? OWN_PHRASE : OWN_WORD) : 1;
  for (const [id, score] of scoresOf(indexes.help, stems, { prefix: last })) add(id, score * own);
  for (const { words, audience, theme } of synonyms) {
    for (const [id, score] of scoresOf(indexes.help, meant(words))) add(id, score * WORDS);
    documents.forEach((one, id) => {
      if (audience) add(id, AUDIENCE * forWhom(one, audience));
      if (theme && one.themes?.includes(theme)) add(id, THEME * focus(one.themes));
    });
  }
  const best = synonyms.length ? Math.max(0, ...found.values()) : 1;
  const scores = [...found]
    .filter(([, score]) => score > 0)
    .map(([id, score]) => [id, score / best]);
  const fitting = scores.reduce((sum, [, score]) => sum + score ** 3, 0);
  return { scores, weight: (light ? LIGHT : 1) / (1 + COMMON * Math.log(1 + fitting)) };
}

/** Help for anyone is for these people too, but help made for them comes first. */
function forWhom({ audiences = [] }, wanted) {
  if (audiences.includes(wanted)) return focus(audiences);
  return audiences.includes("anyone") ? ANYONE : 0;
}

/** Help for few things at once is more likely what is meant. */
const focus = (list) => 0.8 + 0.2 / list.length;

/** The telling words of a synonym; all of them where none tells much. */
function meant(words) {
  const all = wordsOf(words).filter((word) => !isEmpty(word));
  const telling = all.filter((word) => !isLight(word));
  return [...new Set((telling.length ? telling : all).map(stem))];
}
