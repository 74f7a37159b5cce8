// The search of the whole site. Nothing is fetched before it is opened.
let opened = null;

/** Loads the engine and the index once; after a failure it may be called again. */
export function openSearch(root) {
  opened ??= load(root).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function load(root) {
  const [reply, { searchOver }] = await Promise.all([
    fetch(`${root}data/search.json`),
    import("./search-over.js"),
  ]);
  if (!reply.ok) throw new Error(reply.statusText);
  return searchOver(await reply.json());
}
