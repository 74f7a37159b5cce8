// The full-text indexes, made in the browser from the documents when search is first used.
import MiniSearch from "../vendor/minisearch-7.2.0/index.js";
import { inSlices } from "./search-slices.js";
import { isEmpty, stem, wordsOf } from "./search-words.js";

const BOOST = { title: 5, names: 4, detail: 3, labels: 1, text: 1.5 };
const ONLY_IN_TEXT = 0.5;

/** One index of help and pages, and one of names alone, which no need may match by chance. */
export async function buildIndexes(documents, labels) {
  const engine = (fields) => new MiniSearch({ fields, tokenize: wordsOf, processTerm });
  const indexes = { help: engine(Object.keys(BOOST)), names: engine(["title", "names"]) };
  await inSlices(documents, (one, id) => {
    indexes[isNamed(one) ? "names" : "help"].add(record(one, id, labels));
  });
  return indexes;
}

const isNamed = ({ kind }) => ["area", "combined-authority", "former", "provider"].includes(kind);

const processTerm = (word) => (isEmpty(word) ? null : stem(word));

function record(one, id, labels) {
  return {
    id,
    title: one.title,
    names: [...(one.names ?? []), ...(one.codes ?? [])].join(" "),
    detail: one.detail ?? "",
    labels: labels(one).join(" "),
    text: one.text ?? "",
  };
}

/** Scores from 0 to 1 by document for words that are stems already. */
export function scoresOf(engine, stems, { prefix = false, every = false } = {}) {
  const found = engine.search(stems.join(" "), {
    boost: BOOST,
    prefix: (stemmed, at, all) =>
      prefix && at === all.length - 1 ? stemmed.length > 1 : stemmed.length > 5,
    weights: { prefix: 0.3, fuzzy: 0 },
    combineWith: every ? "AND" : "OR",
    tokenize: (text) => text.split(" "),
    processTerm: (word) => word,
  });
  const best = found[0]?.score ?? 1;
  const worth = found.some(({ match }) =>
    Object.values(match)
      .flat()
      .some((field) => field !== "text"),
  )
    ? 1
    : ONLY_IN_TEXT;
  return new Map(found.map(({ id, score }) => [id, (score * worth) / best]));
}
