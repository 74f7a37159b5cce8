// What areas have in common and what not, from their records. No words and no page: only facts.

/** Programmes of a record that count, by id. `counted` holds the statuses that do. */
export function programmesOf(record, counted) {
  const found = record.programmes.filter(({ status }) => counted.has(status));
  return new Map(found.map((one) => [one.id, one]));
}

/** Who runs a programme in one area: each organisation and role once. */
export function involvedIn({ deliveries }) {
  const all = deliveries.flatMap(({ providers }) => providers);
  return [...new Map(all.map((one) => [`${one.id} ${one.role}`, one])).values()];
}

/** How sure it is who runs a programme in one area: what its deliveries say, each value once. */
export function evidenceOf({ deliveries }) {
  const all = (field) => [...new Set(deliveries.map((one) => one[field]).filter(Boolean))];
  return {
    levels: all("evidence"),
    dates: all("evidence_date"),
    ages: all("freshness"),
    sources: all("source_url"),
  };
}

/** Organisations by id, each with the programmes that it is named with there. */
export function providersOf(record, counted) {
  const found = new Map();
  for (const programme of programmesOf(record, counted).values()) {
    for (const { id, name } of involvedIn(programme)) {
      if (!found.has(id)) found.set(id, { id, name, programmes: new Map() });
      found.get(id).programmes.set(programme.id, programme);
    }
  }
  return found;
}

/** By boundary set other than England as a whole: the zones that the area is in, by id. */
export function zonesOf(record, counted) {
  const found = new Map();
  for (const { deliveries } of programmesOf(record, counted).values()) {
    for (const { geography, zone, zone_name: name, coverage } of deliveries) {
      if (geography === "england") continue;
      if (!found.has(geography)) found.set(geography, new Map());
      found.get(geography).set(zone, { id: zone, name, coverage });
    }
  }
  return found;
}

/** One row for each id in any of the maps: `{id, cells}`, a cell null where a map lacks it. */
export function sideBySide(maps) {
  const ids = [...new Set(maps.flatMap((one) => [...one.keys()]))];
  return ids.map((id) => ({ id, cells: maps.map((one) => one.get(id) ?? null) }));
}

/** Rows by how many areas they are in: `only` has a list for each area. */
export function bySpread(rows, number) {
  const count = ({ cells }) => cells.filter(Boolean).length;
  const alone = rows.filter((row) => count(row) === 1);
  return {
    all: rows.filter((row) => count(row) === number),
    some: rows.filter((row) => count(row) > 1 && count(row) < number),
    only: Array.from({ length: number }, (_, at) => alone.filter(({ cells }) => cells[at])),
  };
}

/** Whether the same organisations do the same everywhere. */
export function sameEverywhere({ cells }) {
  const who = cells.map((one) =>
    involvedIn(one).map(({ id, role }) => `${id} ${role}`).sort().join(),
  );
  return new Set(who).size === 1;
}

/** Zones of one boundary set that two or more areas are in: `{zone, areas}`, areas by position. */
export function sharedZones({ cells }) {
  const zones = new Map(cells.flatMap((one) => [...(one ?? [])]));
  const held = (id) => [...cells.keys()].filter((at) => cells[at]?.has(id));
  return [...zones.values()]
    .map((zone) => ({ zone, areas: held(zone.id) }))
    .filter(({ areas }) => areas.length > 1);
}

const bounded = (one) => one && typeof one.lower === "number" && typeof one.upper === "number";

/**
 * What intervals allow to say of the cells of an indicator: `unknown` where fewer than two areas
 * have an interval of the same period. Else `above` has for each area the positions of those that
 * it is surely above, and `without` the positions of those that have no interval.
 */
export function ranking({ cells }) {
  const usable = cells.filter(bounded);
  const periods = new Set(usable.map(({ period }) => period));
  if (usable.length < 2 || periods.size > 1) return { unknown: true };
  const over = (one, other) => bounded(one) && bounded(other) && one.lower > other.upper;
  const above = cells.map((one) => [...cells.keys()].filter((at) => over(one, cells[at])));
  return { above, without: [...cells.keys()].filter((at) => !bounded(cells[at])) };
}
