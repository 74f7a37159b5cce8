// What the atlas says of a saved programme, from the site's own data files.
const BODIES = "combined-authorities";

/** Fetches JSON below `root`, each file once. What failed is asked for again next time. */
export function fetcher(root) {
  const asked = new Map();
  return (path) => {
    if (!asked.has(path)) {
      const answer = fetch(root + path).then((reply) => {
        if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
        return reply.json();
      });
      answer.catch(() => asked.delete(path));
      asked.set(path, answer);
    }
    return asked.get(path);
  };
}

export function openAtlas(root) {
  const get = fetcher(root);

  /** Which programmes and places there are: places by GSS code or id, with name and address. */
  const index = async () => {
    const found = await get("data/index.json");
    const { programmes, local_schemes: schemes, areas, combined_authorities: bodies } = found;
    return {
      programmes: new Map([...programmes, ...schemes].map((one) => [one.id, one.name])),
      schemes: new Map(schemes.map((one) => [one.id, one.area])),
      places: new Map([
        ...areas.map(({ code, name, slug }) => [
          code,
          { name, page: `areas/${slug}/`, data: `data/areas/${code}.json` },
        ]),
        ...bodies.map(({ id, name }) => [
          id,
          { name, page: `${BODIES}/${id}/`, data: `data/${BODIES}/${id}.json` },
        ]),
      ]),
    };
  };

  /** Null where the programme is no longer in the atlas. */
  const detail = async ({ area, programme }) => {
    const { programmes, places, schemes } = await index();
    if (!programmes.has(programme)) return null;
    if (schemes.has(programme)) return scheme(programme, places.get(schemes.get(programme)));
    const place = places.get(area);
    const [record, local] = await Promise.all([
      get(`data/programmes/${programme}.json`),
      place ? get(place.data) : null,
    ]);
    return {
      name: record.name,
      page: `programmes/${programme}/`,
      status: record.status,
      short: record.short,
      start: record.how_to_start,
      official: record.official_url,
      evidence: record.evidence,
      date: record.evidence_date,
      freshness: record.freshness,
      place: place ?? null,
      lost: Boolean(area) && !place,
      runs: local ? runsIn(local, programme) : runsEverywhere(record),
    };
  };

  /** A local scheme stands on the page of its council, which says who states it. */
  const scheme = async (id, place) => {
    const record = (await get(place.data)).local_schemes.find((one) => one.id === id);
    const gap = `Stated by ${record.stated_by}.`;
    const { evidence, evidence_date, freshness } = record;
    const here = { geography: "local", zone_name: place.name, coverage: "whole" };
    return {
      name: record.name,
      page: `${place.page}#${record.anchor}`,
      status: record.status,
      short: record.short,
      start: record.how_to_start,
      official: record.url,
      evidence,
      date: evidence_date,
      freshness,
      place,
      lost: false,
      runs: [
        { ...here, currency: "current", providers: [], no_provider_reason: gap, evidence, evidence_date },
      ],
    };
  };

  return { index, detail };
}

const runsIn = (local, programme) =>
  local.programmes.find((one) => one.id === programme)?.deliveries ?? [];

const runsEverywhere = (record) =>
  record.deliveries.filter((one) => one.geography === "england" && one.currency !== "past");
