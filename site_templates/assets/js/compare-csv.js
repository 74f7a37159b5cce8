// The comparison as a table to open in a spreadsheet: one row for each fact and area.
import { evidenceOf, involvedIn, programmesOf, providersOf, sideBySide, zonesOf } from "./compare-facts.js";
import { peopleWords } from "./compare-words.js";

const COLUMNS = [
  "part", "id", "name", "area_code", "area_name", "value", "lower", "upper", "unit", "period", "detail",
  "evidence", "evidence_date", "freshness", "sources",
]; // prettier-ignore

/** A spreadsheet would take a text that begins like a formula for one. Numbers stay numbers. */
function cell(value) {
  if (typeof value === "number") return String(value);
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const joined = (texts) => [...texts].join(" | ");

/** As in the table of an area. */
function sureness(programme) {
  const { levels, dates, ages, sources } = evidenceOf(programme);
  return {
    evidence: joined(levels),
    evidence_date: joined(dates),
    freshness: joined(new Set([programme.freshness, ...ages].filter(Boolean))),
    sources: joined(sources),
  };
}

/** What the page shows of these records, with the rows that the page leaves out because alike. */
export function comparisonCsv(records, words) {
  const rows = [];
  const each = (part, id, name, cells, fields) =>
    records.forEach(({ code, name: area }, at) =>
      rows.push({ part, id, name, area_code: code, area_name: area, ...fields(cells[at]) }),
    );
  const across = (part, read, nameOf, fields) => {
    for (const { id, cells } of sideBySide(records.map(read))) {
      each(part, id, nameOf(id, cells.find(Boolean)), cells, fields);
    }
  };
  const own = (_, { name }) => name;
  const there = (one, detail) => ({ value: one ? "yes" : "no", detail: one ? detail(one) : "" });

  for (const id of Object.keys(records[0].counts)) {
    each("count", id, id, records.map(({ counts }) => counts[id]), (value) => ({ value }));
  }
  across("programme", (one) => programmesOf(one, words.counted), own, (one) => ({
    ...there(one, () => joined([words.word("status", one.status), ...peopleWords(involvedIn(one), words)])),
    ...(one && sureness(one)),
  }));
  across("provider", (one) => providersOf(one, words.counted), own, (one) =>
    there(one, ({ programmes }) => joined([...programmes.values()].map(({ name }) => name))),
  );
  across("map", (one) => zonesOf(one, words.counted), (id) => words.geographies.get(id) ?? id, (one) => ({
    value: one ? joined([...one.values()].map(({ name }) => name)) : "",
    detail: one ? joined([...one.values()].map(({ coverage }) => words.word("coverage", coverage))) : "",
  }));
  across(
    "indicator",
    ({ indicators }) => new Map(indicators.map((item) => [item.id, item])),
    (id) => words.indicators.get(id) ?? id,
    (one) => ({ ...one, detail: one?.source }),
  );
  const lines = rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(","));
  return `${[COLUMNS.join(","), ...lines].join("\n")}\n`;
}
