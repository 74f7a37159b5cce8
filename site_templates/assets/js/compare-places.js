// The areas that can be compared, by code and by every name they have or had.
const BODIES = "combined-authorities";
const MOST = 6;

const plain = (text) =>
  text.toLowerCase().replaceAll("&", " and ").replace(/[^a-z0-9]+/g, " ").trim();

const council = ({ code, name, slug, county, aliases }) => ({
  code, name, county, aliases, page: `areas/${slug}/`, data: `data/areas/${code}.json`,
}); // prettier-ignore

const body = ({ id, code, name }) => ({
  code, name, county: null, aliases: [id],
  page: `${BODIES}/${id}/`, data: `data/${BODIES}/${id}.json`,
}); // prettier-ignore

/** Of `data/index.json`. A combined authority without a code has no address to be compared at. */
export function openPlaces({ areas, combined_authorities: bodies }) {
  const all = [...areas.map(council), ...bodies.filter(({ code }) => code).map(body)];
  const byCode = new Map(all.map((area) => [area.code, area]));
  const names = all.flatMap((area) =>
    [area.code, area.name, ...area.aliases].map((name) => ({ area, name: plain(name) })),
  );
  const once = (found) => [...new Set(found.map(({ area }) => area))];

  return {
    all,
    get: (code) => byCode.get(code),
    /** Those that a code or name stands for: one, none, or those that share it. */
    named(text) {
      const exact = byCode.get(text.toUpperCase());
      if (exact) return [exact];
      const wanted = plain(text);
      const called = all.filter(({ name }) => plain(name) === wanted);
      return called.length ? called : once(names.filter(({ name }) => name === wanted));
    },
    /** Some whose names hold the text. */
    like(text) {
      const wanted = plain(text);
      const found = wanted ? names.filter(({ name }) => name.includes(wanted)) : [];
      return once(found).slice(0, MOST);
    },
  };
}
