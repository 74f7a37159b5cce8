// What the atlas says of a saved programme, from the site's own data files.
const BODIES = "combined-authorities";

/** Fetches JSON below `root`, each file once. What failed is asked for again next time. */
function fetcher(root) {
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
    const { programmes, areas, combined_authorities: bodies } = await get("data/index.json");
    return {
      programmes: new Map(programmes.map((one) => [one.id, one.name])),
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
    const { programmes, places } = await index();
    if (!programmes.has(programme)) return null;
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
      place: place ?? null,
      lost: Boolean(area) && !place,
      runs: local ? runsIn(local, programme) : runsEverywhere(record),
    };
  };

  return { index, detail };
}

const runsIn = (local, programme) =>
  local.programmes.find((one) => one.id === programme)?.deliveries ?? [];

const runsEverywhere = (record) =>
  record.deliveries.filter((one) => one.geography === "england" && one.currency !== "past");
