// The parts of the comparison on the page, each a heading and tables.
import {
  bySpread, evidenceOf, involvedIn, programmesOf, providersOf, ranking, sameEverywhere, sharedZones, sideBySide,
  zonesOf,
} from "./compare-facts.js"; // prettier-ignore
import { fold, stack, table } from "./compare-table.js";
import { amount, peopleParts, verdict } from "./compare-words.js";
import { anchor, make } from "./shortlist-entry.js";
import { counted, listed } from "./shortlist-words.js";

const COUNTS = [
  ["programmes", "Programmes"],
  ["boundary_sets", "Maps that they follow"],
  ["providers", "Organisations that run them"],
  ["funders", "Bodies whose money pays for them"],
];
const SEEN = "seen"; // the surest level of evidence
const byName = (a, b) => a.localeCompare(b, "en-GB");
const named = ({ cells }) => cells.find(Boolean).name;
const everyOne = (names) => (names.length === 2 ? "In both" : "In all of them");
const sorted = (rows) => rows.sort((a, b) => byName(named(a), named(b)));

/** All parts for these records. `words` are the page's own; `places` knows every area. */
export function comparison(records, { words, places, root }) {
  const names = records.map(({ name }) => name);
  return [
    counts(records, names, root),
    ...programmes(records, names, words, root),
    ...providers(records, names, words, root),
    ...zones(records, names, words, root),
    ...indicators(records, names, words, places),
  ];
}

function counts(records, names, root) {
  const pages = records.map(({ name, page }) => anchor(root + page, name));
  const rows = COUNTS.map(([key, title]) => [title, ...records.map((one) => String(one.counts[key]))]);
  return table("What is on offer, in numbers", ["Number of", ...names], [
    ...rows,
    ["Page with all of it", ...pages],
  ]);
}

function programmes(records, names, words, root) {
  const rows = sorted(sideBySide(records.map((one) => programmesOf(one, words.counted))));
  const { all, some, only } = bySpread(rows, records.length);
  const title = ({ id, cells }) => {
    const { name, status, freshness } = cells.find(Boolean);
    const age = freshness ? [" ", words.tag("fresh", freshness)] : [];
    return [anchor(`${root}programmes/${id}/`, name), " ", words.tag("status", status), ...age];
  };
  const who = (cell) => (cell ? runners(cell, words, root) : "Not found here");
  const wide = (found) => found.map((row) => [title(row), ...row.cells.map(who)]);
  const same = all.filter(sameEverywhere);
  const apart = all.filter((row) => !sameEverywhere(row));
  const none = names.filter((_, at) => !only[at].length);
  const everywhere = everyOne(names);
  const alike = `${everywhere}, run by the same`;
  return [
    make("h2", "", "Programmes here and not there"),
    make("p", "", "A label says where we are less sure who runs a programme, or last checked it long ago. The page of each programme has its sources."),
    none.length && make("p", "", `We found no programme that is only in ${listed(none, "or")}.`),
    ...only.map((found, at) =>
      found.length && table(`Only in ${names[at]}: ${found.length}`, ["Programme", "Who runs it"],
        found.map((row) => [title(row), who(row.cells[at])])), // prettier-ignore
    ),
    some.length && table(`In some of them: ${some.length}`, ["Programme", ...names], wide(some)),
    apart.length &&
      table(`${everywhere}, not run by the same: ${apart.length}`, ["Programme", ...names], wide(apart)),
    same.length &&
      fold(alike, same.length,
        table(alike, ["Programme", "Who runs it"], same.map((row) => [title(row), who(inAll(row))]))), // prettier-ignore
  ].filter(Boolean);
}

/** One programme with what all areas say of it. */
const inAll = ({ cells }) => ({ deliveries: cells.flatMap(({ deliveries }) => deliveries) });

function runners(programme, words, root) {
  const people = peopleParts(involvedIn(programme), words, root);
  const reason = programme.deliveries.find((one) => one.no_provider_reason)?.no_provider_reason;
  const gap = make("span", "pa-gap", reason ?? "We have not found who runs it.");
  return stack([...(people.length ? people : [gap]), ...doubts(programme, words)]);
}

/** One line of labels, where the evidence is not of the surest or is old. */
function doubts(programme, words) {
  const { levels, ages } = evidenceOf(programme);
  const unsure = levels.filter((level) => level !== SEEN).map((level) => words.tag("evidence", level));
  const tags = [...unsure, ...ages.map((age) => words.tag("fresh", age))];
  return tags.length ? [tags.flatMap((tag) => [tag, " "])] : [];
}

function providers(records, names, words, root) {
  const rows = sorted(sideBySide(records.map((one) => providersOf(one, words.counted))));
  const { all, some, only } = bySpread(rows, records.length);
  const apart = rows.filter((row) => !all.includes(row));
  const runs = (cell) => (cell ? listed([...cell.programmes.values()].map(({ name }) => name)) : "Nothing found");
  const line = (row) => [anchor(`${root}providers/${row.id}/`, named(row)), ...row.cells.map(runs)];
  const heads = ["Organisation", ...names.map((name) => `What it is named with in ${name}`)];
  const parts = only.map((found, at) => found.length && `${found.length} only in ${names[at]}`);
  const split = [...parts, some.length && `${some.length} in some of them`].filter(Boolean);
  const numbers = [`${all.length} ${everyOne(names).toLowerCase()}`, ...split];
  return [
    make("h2", "", "Who works where"),
    make("p", "", `Organisations: ${listed(numbers)}.`),
    apart.length && table(`Organisations that are not ${everyOne(names).toLowerCase()}`, heads, apart.map(line)),
    all.length &&
      fold(everyOne(names), all.length,
        table(`Organisations ${everyOne(names).toLowerCase()}`, heads, all.map(line))), // prettier-ignore
  ].filter(Boolean);
}

function zones(records, names, words, root) {
  const rows = sideBySide(records.map((one) => zonesOf(one, words.counted)));
  if (!rows.length) return [];
  const title = (id) => words.geographies.get(id) ?? id;
  rows.sort((a, b) => byName(title(a.id), title(b.id)));
  const cell = (one) =>
    one
      ? stack([...one.values()].map(({ name, coverage }) =>
          coverage === "whole" ? name : [name, " ", words.tag("coverage", coverage)])) // prettier-ignore
      : "Not on this map";
  const lines = rows.map((row) => [
    anchor(`${root}maps/${row.id}/`, title(row.id)),
    shared(row, names),
    ...row.cells.map(cell),
  ]);
  const together = rows.filter((row) => sharedZones(row).length).length;
  const who = names.length === 2 ? "The two" : "Two or more of them";
  return [
    make("h2", "", "Maps and the areas they share"),
    make("p", "", `Each kind of help is cut along its own map. ${who} share an area on ${together} of ${counted(rows.length, "map")}.`),
    table("Areas of each map", ["Map", "Shared", ...names], lines),
  ];
}

/** Who shares an area of a map with whom, in words. */
export function shared(row, names) {
  const found = sharedZones(row);
  if (!found.length) return row.cells.filter(Boolean).length > 1 ? "Not shared" : "Only one is on it";
  const groups = new Set(found.map(({ areas }) => areas.join()));
  return [...groups]
    .map((key) => key.split(",").map((at) => names[at]))
    .map((who) => (who.length === names.length ? "Shared by all" : `Shared by ${listed(who)}`))
    .join(". ");
}

function indicators(records, names, words, places) {
  const rows = sideBySide(records.map((one) => new Map(one.indicators.map((item) => [item.id, item]))));
  if (!rows.length) return [];
  const label = (id) => words.indicators.get(id) ?? id;
  const cell = (one) => {
    if (typeof one?.value !== "number") return make("span", "pa-gap", "Not published for this area");
    const range = typeof one.lower === "number" && typeof one.upper === "number";
    const spread = range ? `${amount(one.lower, one.unit)} to ${amount(one.upper, one.unit)}` : "no interval";
    const wider = places.get(one.geography)?.name;
    const lines = [`${spread}, ${one.period}`, wider && `Figure for ${wider}`].filter(Boolean);
    return stack([make("b", "", amount(one.value, one.unit)), ...lines]);
  };
  const lines = rows.map((row) => [label(row.id), ...row.cells.map(cell), verdict(ranking(row), names)]);
  return [
    make("h2", "", "Work, skills and pay"),
    make("p", "", "Where intervals overlap, the figures are too close to tell which is higher."),
    table("Figures on each area, with their intervals", ["Figure", ...names, "What can be said"], lines),
  ];
}
