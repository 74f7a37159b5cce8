// Keeps copies of the pages that were visited, so that they open without a connection. Pages come
// from the network first: a copy is for when there is none, or hardly any. The build puts RELEASE
// before this text (generator/publish/offline.py): the version, and the addresses of the files that
// are kept at once (`shell`), from the second page on (`later`), and on request (`postcodes`).
const BASE = registration.scope;
const OURS = `provision-atlas ${new URL(BASE).pathname} `; // other sites may share the origin
const SHELL = `${OURS}release ${RELEASE.version}`;
const PAGES = `${OURS}pages`;
const FILES = `${OURS}files`;
const SHARDS = `${OURS}postcodes`;
const MOST = { [PAGES]: 80, [FILES]: 200 };
const OFFLINE = `${BASE}offline/`;
const POSTCODES = `${BASE}data/postcodes/`;
const ALL_POSTCODES = BASE + RELEASE.postcodes;
const PATIENCE = 3000; // milliseconds to wait for the network where there is a copy

const shell = new Set(RELEASE.shell.map((path) => BASE + path));
const later = new Set(RELEASE.later.map((path) => BASE + path));

/** An address without what the reader may have typed or chosen: no copy carries that. */
const keyOf = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};
const copyOf = (key) => caches.match(key, { ignoreSearch: true, ignoreVary: true });
const fresh = (address) => new Request(address, { cache: "no-cache" });
const after = (time) => new Promise((resolve) => setTimeout(resolve, time));
/** Whoever switches copies off deletes these. From then on nothing more is kept. */
const switchedOn = () => caches.has(SHELL);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => event.waitUntil(obey(event)));
addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method !== "GET" || !url.startsWith(BASE) || headers.has("range")) return;
  event.respondWith(answer(event, keyOf(url)));
});

async function install() {
  await keepShell();
  await Promise.all((await clients.matchAll({ includeUncontrolled: true })).map(keepOpenPage));
  await skipWaiting();
}

/** All of one release or nothing. */
async function keepShell() {
  await (await caches.open(SHELL)).addAll([...shell].map(fresh));
}

/** The page that brought the worker here was loaded without it. */
async function keepOpenPage({ url }) {
  const key = keyOf(url);
  if (!key.startsWith(BASE) || (await copyOf(key))) return;
  await fetch(key).then((reply) => keep(key, reply), () => {});
}

async function takeOver() {
  const old = (name) => name.startsWith(`${OURS}release `) && name !== SHELL;
  await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  await clients.claim();
}

/** What pages ask for, by name. The answer says whether it was done. */
const TASKS = { shell: keepShell, later: keepLater, postcodes: keepAllPostcodes };

async function obey({ data, ports: [port] }) {
  const done = await TASKS[data]().then(() => true, () => false);
  port?.postMessage(done);
}

async function keepLater() {
  if (!(await switchedOn())) return;
  const cache = await caches.open(SHELL);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll([...later].filter((address) => !kept.has(address)).map(fresh));
  if (await copyOf(ALL_POSTCODES)) await keepAllPostcodes();
}

async function keepAllPostcodes() {
  const cache = await caches.open(SHARDS);
  if (!(await cache.match(ALL_POSTCODES))) await cache.add(ALL_POSTCODES);
  for (const { url } of await cache.keys()) {
    if (url !== ALL_POSTCODES) await cache.delete(url);
  }
}

/** The windows that show a copy: the parts of such a page are copies too, so that they fit. */
const onCopies = new Set();

async function answer(event, key) {
  const shard = key.startsWith(POSTCODES) && key.endsWith(".bin") && (await shardOf(key));
  if (shard) return shard;
  const page = event.request.mode === "navigate";
  const copy = await copyOf(key);
  if (copy && !page && onCopies.has(event.clientId)) return copy;
  const network = fetchAndKeep(event, key);
  if (!copy) return withoutCopy(event, network).catch(() => nothing(page, key));
  const reply = await Promise.race([network, after(PATIENCE)]).catch(() => null);
  if (reply && reply.status < 500) return reply;
  onCopies.add(page ? event.resultingClientId : event.clientId);
  return copy;
}

/** A page that shows copies does not wait for its other pictures: it would never end loading. */
async function withoutCopy({ request, clientId }, network) {
  while (request.destination === "image") {
    const reply = await Promise.race([network, after(PATIENCE)]);
    if (reply) return reply;
    if (onCopies.has(clientId)) return Response.error();
  }
  return network;
}

async function nothing(page, key) {
  const told = page && key !== OFFLINE && (await copyOf(OFFLINE));
  return told ? Response.redirect(`${OFFLINE}#${key.slice(BASE.length)}`) : Response.error();
}

function fetchAndKeep(event, key) {
  let keeping;
  const network = fetch(event.request).then((reply) => {
    keeping = keep(key, reply);
    return reply;
  });
  event.waitUntil(network.then(() => keeping).catch(() => {}));
  return network;
}

/** Keeps a copy, without the address it was asked for by. */
async function keep(key, reply) {
  if (!reply.ok || reply.redirected || shell.has(key)) return;
  const type = reply.headers.get("content-type") ?? "";
  const { body } = reply.clone();
  if (!(await switchedOn())) return;
  const name = placeOf(key, type);
  const cache = await caches.open(name);
  await cache.put(key, new Response(body, { headers: { "content-type": type } }));
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -MOST[name] || 0).map((oldest) => cache.delete(oldest)));
}

function placeOf(key, type) {
  if (later.has(key)) return SHELL;
  if (key.startsWith(POSTCODES)) return SHARDS;
  return type.startsWith("text/html") ? PAGES : FILES;
}

/** A postcode file out of the one that holds them all: a line of JSON with their sizes, then they. */
async function shardOf(key) {
  const kept = await copyOf(ALL_POSTCODES);
  if (!kept) return null;
  const bytes = new Uint8Array(await kept.arrayBuffer());
  let at = bytes.indexOf(10) + 1;
  const sizes = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at)));
  for (const [name, size] of Object.entries(sizes)) {
    if (key === `${POSTCODES}${name}.bin`) return new Response(bytes.slice(at, at + size));
    at += size;
  }
  return null;
}
