// The words of the comparison: what the page holds ready, and sentences made of facts.
import { anchor } from "./shortlist-entry.js";
import { listed, readLabels } from "./shortlist-words.js";

/** Reads the labels, kinds, maps and bases that the page holds in its template. */
export function readWords(template) {
  const spans = (name) => [...template.content.querySelectorAll(`[data-${name}]`)];
  const words = (name) =>
    new Map(spans(name).map((one) => [one.dataset[name], one.textContent]));
  return {
    ...readLabels(template),
    kinds: words("kind"),
    counted: new Set(words("counted").keys()),
    geographies: words("geography"),
    indicators: words("indicator"),
    bases: spans("basis").map(({ dataset, textContent }) => ({
      id: dataset.basis,
      label: textContent,
      detail: dataset.detail,
    })),
  };
}

/** Why the areas are not alike in kind, or "" where they are. */
export function unlike(records, words) {
  if (new Set(records.map(({ tier }) => tier)).size < 2) return "";
  const kinds = records.map(({ name, kind }) => `${name} (${words.kinds.get(kind).toLowerCase()})`);
  const inside = records
    .filter(({ county }) => records.some(({ code }) => code === county?.code))
    .map(({ name, county }) => ` ${name} lies in ${county.name}.`);
  return `These are not areas of the same kind: ${listed(kinds)}. Numbers of a larger area add up more places.${inside.join("")}`;
}

/** "Run by A and B" for each role, as words. */
export function peopleWords(providers, words) {
  return words
    .people(providers)
    .map(({ phrase, all }) => `${phrase} ${listed(all.map(({ name }) => name))}`);
}

/** The same with a link for each name, one paragraph's parts for each role. */
export function peopleParts(providers, words, root) {
  return words.people(providers).map(({ phrase, all }) => [
    `${phrase} `,
    ...all.flatMap(({ id, name }, at) => [
      at ? ", " : "",
      anchor(`${root}providers/${id}/`, name),
    ]),
  ]);
}

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** A value with its unit: 4.2%, £640, 1,250 people. */
export function amount(value, unit) {
  if (unit.startsWith("£")) return `£${number.format(value)}${unit.slice(1)}`;
  return number.format(value) + (unit === "%" ? "%" : ` ${unit}`);
}

/** What the intervals of an indicator allow to say. */
export function verdict({ unknown, above, without }, names) {
  if (unknown) return "No intervals of the same period, so we do not say which is higher.";
  const clear = above.flatMap((below, at) =>
    below.length ? [`Higher in ${names[at]} than in ${listed(below.map((one) => names[one]))}.`] : [],
  );
  const compared = names.length - without.length;
  const pairs = (compared * (compared - 1)) / 2;
  if (above.flat().length < pairs) {
    clear.push(clear.length ? "The rest is too close to tell." : "Too close to tell.");
  }
  if (without.length) clear.push(`No interval for ${listed(without.map((at) => names[at]))}.`);
  return clear.join(" ");
}
