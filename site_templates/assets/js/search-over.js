// The search over what `data/search.json` holds.
import { buildIndexes } from "./search-index.js";
import { pageNames, phraseBooks } from "./search-phrases.js";
import { readQuestion } from "./search-question.js";
import { rank } from "./search-rank.js";
import { inSlices } from "./search-slices.js";
import { speller } from "./search-spelling.js";
import { commonWords, stemsOf, wordsOf } from "./search-words.js";

const PLACE_AT = 2;

export async function searchOver(record) {
  const { kinds, audiences, themes, statuses, documents } = record;
  const world = await worldOf(record);
  const labels = Object.fromEntries([...kinds, ...statuses].map(({ id, label }) => [id, label]));

  const result = (id, query = "") => {
    const { kind, title, path, detail = "", status = "" } = documents[id];
    const statusLabel = labels[status] ?? "";
    return {
      kind,
      kindLabel: labels[kind],
      title,
      path: path + query,
      detail,
      status,
      statusLabel,
    };
  };

  /** The best pages; the place of a question that asks for something is among the first three. */
  const find = (text, filters = {}) => {
    const question = readQuestion(text, world);
    const fitting = (ids) => ids.filter((id) => fits(documents[id], filters));
    if (!question.words.length) {
      const ids = Object.values(filters).some(Boolean) ? fitting(inOrder(record)) : [];
      return { results: ids.map((id) => result(id)), place: null };
    }
    const ids = rank(question, world, (id) => fits(documents[id], filters));
    if (question.place === null) return { results: ids.map((id) => result(id)), place: null };
    if (!question.needs.length) {
      return { results: ids.map((id) => result(id)), place: result(question.place) };
    }
    const id = presentPlace(question.place, documents);
    const place = result(id, placeQuery(question, ids, documents));
    const results = ids.filter((other) => other !== id).map((other) => result(other));
    if (fitting([id]).length) results.splice(PLACE_AT, 0, place);
    return { results, place };
  };

  return { kinds, audiences, themes, statuses, areas: areasOf(documents), find };
}

async function worldOf({ kinds, audiences, themes, synonyms, documents }) {
  const label = Object.fromEntries(
    [...kinds, ...audiences, ...themes].map((one) => [one.id, one.label]),
  );
  const labels = ({ kind, audiences: whom = [], themes: what = [] }) =>
    kind === "map" ? [label[kind]] : [...whom, ...what].map((id) => label[id]);
  const texts = [];
  await inSlices(documents, (one) => {
    const parts = [one.title, ...(one.names ?? []), one.detail, one.text, ...labels(one)];
    texts.push(wordsOf(parts.join(" ")));
  });
  const said = synonyms.map(({ phrases, words }) => wordsOf(`${phrases.join(" ")} ${words}`));
  const books = await phraseBooks(documents, synonyms);
  return {
    documents,
    books,
    pageNames: pageNames(books, documents),
    indexes: await buildIndexes(documents, labels),
    correct: speller([...texts, ...said, commonWords]),
    kindStems: Object.fromEntries(
      kinds.map(({ id, label: name }) => [id, stemsOf(name).join(" ")]),
    ),
    few: fewPeople(documents),
    districts: Math.max(1, ...documents.map(({ reach = 0 }) => reach)),
  };
}

/** Audiences that few programmes are for: a question that names one means it. */
function fewPeople(documents) {
  const whom = documents.flatMap(({ audiences = [] }) => audiences);
  const most = documents.filter(({ audiences }) => audiences).length / 8;
  return new Set(whom.filter((one) => whom.filter((other) => other === one).length < most));
}

const fits = (one, { kind = "", audience = "", theme = "", status = "" }) =>
  (!kind || one.kind === kind) &&
  (!status || one.status === status) &&
  (!audience || Boolean(one.audiences?.includes(audience))) &&
  (!theme || Boolean(one.themes?.includes(theme)));

/** Every page: kind by kind, open help before ended help, then from A to Z. */
function inOrder({ kinds, statuses, documents }) {
  const at = (list, wanted) => list.findIndex(({ id }) => id === wanted);
  const key = ({ kind, status }) => at(kinds, kind) * 100 + at(statuses, status);
  return [...documents.keys()].sort(
    (a, b) =>
      key(documents[a]) - key(documents[b]) || documents[a].title.localeCompare(documents[b].title),
  );
}

/** A former council with one successor has its help on the successor's page. */
function presentPlace(id, documents) {
  const { now } = documents[id];
  return now?.length === 1 ? documents.findIndex(({ path }) => path === now[0]) : id;
}

/** What the question asks for, as the filter of a council's page takes it. */
function placeQuery({ needs }, ids, documents) {
  const told = [...needs].sort((a, b) => a.light - b.light).flatMap(({ synonyms }) => synonyms);
  const best = ids.map((id) => documents[id]).find(({ themes }) => themes);
  const audience = told.find((one) => one.audience)?.audience;
  const theme = told.find((one) => one.theme)?.theme ?? (audience ? "" : best?.themes[0]);
  const query = new URLSearchParams();
  if (theme) query.set("want", theme);
  if (audience) query.set("for", audience);
  const written = query.toString();
  return written && `?${written}`;
}

const areasOf = (documents) =>
  documents
    .filter(({ kind }) => kind === "area")
    .map(({ codes, title, path, area, region, county = null }) => ({
      code: codes[0],
      name: title,
      slug: path.split("/")[1],
      kind: area,
      region,
      county,
    }));
