// Areas to add: those around the first one chosen, and those most like it on each basis.
import { make } from "./shortlist-entry.js";

/** A button that adds an area. */
export function pick(area, add) {
  const button = make("button", "md-button", area.name);
  button.type = "button";
  button.addEventListener("click", () => add(area));
  return make("li", "", button);
}

function group(title, detail, areas, add) {
  const heading = make("h4", "", title);
  const list = make("ul", "pa-compare__picks", areas.map((area) => pick(area, add)));
  list.ariaLabel = title;
  return [heading, detail && make("p", "pa-hint", detail), list];
}

/** Nothing where there is no more room or nothing to offer. `record` is the first area's. */
export function offers(record, chosen, { places, words, add }) {
  const free = (codes) => codes.map(places.get).filter((area) => area && !chosen.includes(area));
  const near = free(record.neighbours);
  const alike = words.bases
    .map((basis) => ({ ...basis, areas: free(record.similar_by_basis[basis.id] ?? []) }))
    .filter(({ areas }) => areas.length);
  return [
    near.length && group(`Near ${record.name}`, "", near, add),
    ...alike.map(({ label, detail, areas }) =>
      group(`Similar to ${record.name}: ${label.toLowerCase()}`, detail, areas, add),
    ),
  ]
    .filter(Boolean)
    .flat()
    .filter(Boolean);
}
