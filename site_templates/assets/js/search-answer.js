// What the search page says to a text and its filters.
import { postcodeAnswer, postcodeIn } from "./find-postcode.js";
import { openSearch } from "./search.js";

const NONE = { message: "", found: [], state: "none", place: null, link: null, hints: false };
const FAILED = "The search could not be loaded. Choose from the lists below, or try again.";
const EMPTY = "Type what you are looking for, or choose a filter.";

/**
 * `{message, found, state, place, link, hints}`: the results best first; whether there are any;
 * the council that the text names, unless it is the first result; where to go outside England;
 * whether advice is called for.
 */
export async function answerTo(text, { kind, for: audience, want: theme, status }, root) {
  try {
    const { find, kinds, areas } = await openSearch(root);
    const told = postcodeIn(text) && (await postcodeAnswer(text, areas, root));
    if (told) return toPostcode(told, kinds);
    const filters = { kind, audience, theme, status };
    if (!text && !Object.values(filters).some(Boolean)) return { ...NONE, message: EMPTY };
    const { results, place } = find(text, filters);
    const message = counted(results.length, text);
    if (results.length === 0) return { ...NONE, message, place, hints: true };
    const beside = place?.path === results[0].path ? null : place;
    return { ...NONE, message, place: beside, found: results, state: "done" };
  } catch {
    return { ...NONE, message: FAILED };
  }
}

/** The councils that a postcode is in are its results. */
function toPostcode({ message, areas, link }, kinds) {
  const kindLabel = kinds.find(({ id }) => id === "area").label;
  const found = areas.map(({ name, slug, kind, region }) => ({
    title: name,
    path: `areas/${slug}/`,
    kindLabel: kind === "county-council" ? "County council" : kindLabel,
    detail: region,
  }));
  return { ...NONE, message, found, link, state: found.length ? "done" : "none" };
}

function counted(number, text) {
  const results = number === 1 ? "1 result" : `${number || "No"} results`;
  return text ? `${results} for “${text}”` : results;
}
