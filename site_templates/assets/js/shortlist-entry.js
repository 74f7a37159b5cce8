// One saved programme as an entry of the list: what it is, who runs it there, how to start.
import { linkOut } from "./search-lines.js";
import { NO_OFFICIAL_PAGE, counted, dateWords, spelled } from "./shortlist-words.js";

const MOST_RUNS = 4;

/** An element with a class and what is in it: words, elements, or nothing. */
export function make(tag, name, ...parts) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...parts.flat().filter(Boolean));
  return element;
}

export function anchor(href, words) {
  const link = make("a", "", words);
  link.href = href;
  return link;
}

function outside(url) {
  const link = linkOut({ text: spelled(url), url });
  link.className = "pa-url"; // its words are its address, so paper need not add it
  return link;
}

const paragraph = (...parts) => make("p", "", ...parts);
const titled = (words, ...parts) => paragraph(make("b", "", words), " ", ...parts);
const outward = (words, url) => url && paragraph(words, " ", outside(url));

/** The id of a programme in words, for when its name cannot be had. */
export const nameOf = (id) => id[0].toUpperCase() + id.slice(1).replaceAll("-", " ");

function evidence(labels, level, date, freshness) {
  const tag = labels.tag("evidence", level);
  const age = freshness && [" ", labels.tag("fresh", freshness)];
  return make("small", "", tag, " ", dateWords(date), age);
}

/** "Led by A. Provided locally by B and C.", each name a link. */
function people(labels, root, providers) {
  return labels.people(providers).flatMap(({ phrase, all }) => [
    `${phrase} `,
    ...all.flatMap(({ id, name }, at) => [
      at && (at === all.length - 1 ? " and " : ", "),
      anchor(`${root}providers/${id}/`, name),
    ]),
    ". ",
  ]);
}

function run(one, labels, root) {
  const national = one.geography === "england";
  const gap = one.no_provider_reason ?? "We have not found who runs it.";
  return make(
    "div",
    "pa-listed__run",
    titled("Who runs it.", one.providers.length ? people(labels, root, one.providers) : gap),
    one.local_access && paragraph(one.local_access),
    outward("Local page:", one.local_url),
    make(
      "p",
      "pa-note",
      !national && `Area: ${one.zone_name}. `,
      one.coverage && one.coverage !== "whole" && [labels.tag("coverage", one.coverage), " "],
      one.inferred && [labels.tag("basis", "inferred"), " "],
      one.currency !== "current" && [labels.tag("currency", one.currency), " "],
      evidence(labels, one.evidence, one.evidence_date, one.freshness),
    ),
  );
}

/** Who runs it, or why the list cannot say. */
function runs({ runs: all, place, lost }, labels, root) {
  if (lost) return paragraph("The area you saved it for is no longer in the atlas.");
  if (!all.length && place) return paragraph(`We have found nothing on it in ${place.name} now.`);
  if (!all.length) return paragraph("Who runs it depends on where you live. See its page.");
  const shown = all.slice(0, MOST_RUNS).map((one) => run(one, labels, root));
  const more = all.length - shown.length;
  return [shown, more > 0 && paragraph(`See its page for ${counted(more, "more area")}.`)];
}

/** The parts of an entry whose details are there. `root` leads to the site's base. */
export function entryParts(found, labels, root) {
  const { name, page, place, short, start, official, status } = found;
  return [
    make("h2", "", anchor(root + page, name), " ", labels.tag("status", status)),
    place && make("p", "pa-listed__place", "For ", anchor(root + place.page, place.name)),
    paragraph(short),
    runs(found, labels, root),
    titled("How to start.", start ?? "We have not found this. Ask the provider."),
    outward("Official page:", official) || make("p", "pa-gap", NO_OFFICIAL_PAGE),
    make("p", "pa-note", "Programme: ", evidence(labels, found.evidence, found.date, found.freshness)),
  ];
}

/** An entry of which only the id is known: still being loaded, not to be had, or gone. */
export function bareParts(item, words, href) {
  const name = nameOf(item.programme);
  return [make("h2", "", href ? anchor(href, name) : name), make("p", "pa-note", words)];
}
