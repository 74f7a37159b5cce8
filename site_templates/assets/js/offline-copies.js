// The copies that are kept on this device, as the pages see them. Names as in offline/sw.js.
export const BASE = new URL("../../", import.meta.url);
export const CAN_KEEP = "serviceWorker" in navigator && "caches" in globalThis;
const OURS = `provision-atlas ${BASE.pathname} `;
const SWITCH = "atlas-offline";

export function isOff() {
  try {
    return localStorage.getItem(SWITCH) === "off";
  } catch {
    return false;
  }
}

function remember(off) {
  try {
    if (off) localStorage.setItem(SWITCH, "off");
    else localStorage.removeItem(SWITCH);
  } catch {
    // Without storage the choice lasts until the next page.
  }
}

/** Has the worker do one of its tasks, once there is one. Whether it was done. */
export async function ask(task) {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    active.postMessage(task, [port2]);
  });
}

export async function switchOn(startWorker) {
  remember(false);
  await startWorker();
  return ask("shell");
}

/** Stops keeping copies and deletes them. Touches nothing else that is kept on the device. */
export async function switchOff() {
  remember(true);
  for (const name of await ours()) await caches.delete(name);
  const registration = await navigator.serviceWorker.getRegistration(BASE);
  await registration?.unregister();
}

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

/** `{url, reply}` for each copy. */
async function copies() {
  const found = [];
  for (const name of await ours()) {
    const cache = await caches.open(name);
    const [keys, replies] = await Promise.all([cache.keys(), cache.matchAll()]);
    found.push(...keys.map(({ url }, at) => ({ url, reply: replies[at] })));
  }
  return found;
}

const isPage = ({ reply }) => reply.headers.get("content-type")?.startsWith("text/html");
const LEADS_ON = 'http-equiv="refresh"';

/** `{pages, bytes, postcodes}`: how many pages are kept, the size of all, whether every postcode. */
export async function summary() {
  const all = await copies();
  const sizes = await Promise.all(all.map(async ({ reply }) => (await reply.blob()).size));
  return {
    pages: all.filter(isPage).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    postcodes: all.some(({ url }) => new URL(url).pathname.endsWith("/data/postcodes/all.bin")),
  };
}

/** `{url, title}` of each page that is kept, by title. */
export async function keptPages() {
  const pages = (await copies()).filter(isPage);
  const found = await Promise.all(pages.map(async ({ url, reply }) => read(url, await reply.text())));
  return found.filter(Boolean).sort((a, b) => a.title.localeCompare(b.title));
}

function read(url, html) {
  if (html.includes(LEADS_ON)) return null;
  const [element, text] = html.match(/<title>([^<]*)<\/title>/) ?? ["", url];
  const title = new DOMParser().parseFromString(element, "text/html").title || text;
  return { url, title: title.replace(/ - [^-]*$/, "") };
}
