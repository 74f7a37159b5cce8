// Which council a postcode is in, answered here from small static files. The postcode itself is
// never sent: a request names at most its first half. One file, so that others can use it alone.
// The rules of reading are those of generator/postcodes/text.py; a test holds the two together.
const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
const SECTOR = LETTERS.length ** 2;
const SHAPE = new RegExp(`^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][${LETTERS}]{2}$`);
const ROUGH = /^[A-Z01]{1,2}[0-9OIL][A-Z0-9]?[0-9OIL][A-Z01]{2}$/;
const BEGUN = /^[A-Z]{1,2}[0-9][A-Z0-9]?([0-9][A-Z]?)?$/;
const FORCES = /^BFPO[0-9]{0,3}$/;
const SLIPS = { O: "0", 0: "O", I: "1", L: "1", 1: "IL" };
const SITE = "../../";

/** The council of an English postcode; null for anything else. Throws when the network fails. */
export async function lookup(text, base) {
  if (!ROUGH.test(clean(text))) return null;
  const { code, postcode } = await answer(text, base);
  return code ? { code, postcode } : null;
}

/**
 * `{kind, postcode, code, message, link_text, url}`. `kind` is `known`, `corrected`, `unknown`,
 * `incomplete`, `not-a-postcode`, or that of a place outside England. `code` and `postcode` are
 * empty where there is none. `{postcode}` and `{place}` stand in the message for the caller.
 */
export async function answer(text, base = new URL(SITE, import.meta.url)) {
  const files = opened(absolute(base));
  const index = await files.index();
  const found = await find(clean(text), index, files);
  return { ...found, ...index.answers[found.kind] };
}

/** Whether a text is worth answering as a postcode, or as a part of one. Asks for nothing. */
export function looksLikePostcode(text) {
  const typed = clean(text);
  return FORCES.test(typed) || (/[0-9]/.test(typed) && (ROUGH.test(typed) || BEGUN.test(typed)));
}

function clean(text) {
  const joined = String(text ?? "").replace(/\s+/g, "");
  return /^[A-Za-z0-9]{2,7}$/.test(joined) ? joined.toUpperCase() : "";
}

const areaOf = (postcode) => postcode.match(/^[A-Z]*/)[0];
const outcodeOf = (postcode) => postcode.slice(0, -3);
const spaced = (postcode) => `${outcodeOf(postcode)} ${postcode.slice(-3)}`;

function otherReadings(typed) {
  if (!ROUGH.test(typed)) return [];
  let readings = [""];
  for (const character of typed) {
    const meant = [character, ...(SLIPS[character] ?? "")];
    readings = readings.flatMap((start) => meant.map((next) => start + next));
  }
  return readings.filter((reading) => reading !== typed && SHAPE.test(reading));
}

/** As typed if such a postcode may exist; else the one other reading that may. */
async function find(typed, index, files) {
  const abroad = (postcode) => areaOf(postcode) in index.elsewhere;
  const english = (postcode) => index.outcodes.has(outcodeOf(postcode));
  const mayExist = (postcode) =>
    SHAPE.test(postcode) &&
    (english(postcode) || (abroad(postcode) && /[0-9]$/.test(outcodeOf(postcode))));
  const council = async (postcode) =>
    english(postcode) ? ((await files.shard(outcodeOf(postcode)))?.(postcode) ?? "") : "";
  const told = async (postcode, kind) => {
    const code = await council(postcode);
    const otherwise = index.elsewhere[areaOf(postcode)] ?? "unknown";
    return { kind: code ? kind : otherwise, postcode: spaced(postcode), code };
  };

  if (FORCES.test(typed) && index.elsewhere.BF) {
    return { kind: index.elsewhere.BF, postcode: "", code: "" };
  }
  if (mayExist(typed)) return told(typed, "known");
  const readings = otherReadings(typed).filter(mayExist);
  const existing = [];
  for (const reading of readings) {
    if (abroad(reading) || (await council(reading))) existing.push(reading);
  }
  if (existing.length === 1) return told(existing[0], "corrected");
  if (SHAPE.test(typed) && index.areas.has(areaOf(typed))) {
    return { kind: "unknown", postcode: spaced(typed), code: "" };
  }
  if (readings.length) {
    return { kind: "unknown", postcode: readings.length === 1 ? spaced(readings[0]) : "", code: "" };
  }
  return { kind: BEGUN.test(typed) ? "incomplete" : "not-a-postcode", postcode: "", code: "" };
}

/** From the bytes of a shard (see generator/postcodes/shard.py) to a function that answers. */
function decode(bytes) {
  let at = 0;
  const number = () => {
    let result = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("The postcode file is damaged.");
      result |= (byte & 0x7f) << shift;
      if (byte < 0x80) return result;
    }
  };
  const codes = Array.from({ length: number() }, () => {
    const length = bytes[at] < 65 ? bytes[at++] : 9;
    at += length;
    return String.fromCharCode(...bytes.subarray(at - length, at));
  });
  const sectors = number();
  const order = new Map();
  for (let sector = 0; sector < 10; sector++) {
    if (!((sectors >> sector) & 1)) continue;
    for (let bit = 0; bit < SECTOR; bit++) {
      if ((bytes[at + (bit >> 3)] >> (bit & 7)) & 1) order.set(sector * SECTOR + bit, order.size);
    }
    at += SECTOR / 8;
  }
  const owners = [];
  while (owners.length < order.size) {
    const code = codes[number()];
    owners.push(...Array(number()).fill(code));
  }
  return (postcode) => {
    const [digit, high, low] = postcode.slice(-3);
    const letters = LETTERS.indexOf(high) * LETTERS.length + LETTERS.indexOf(low);
    return owners[order.get(Number(digit) * SECTOR + letters)];
  };
}

/** The postcode files of a site. Each is asked for once; after a failure it may be asked again. */
const sites = new Map();
function opened(base) {
  if (!sites.has(base)) sites.set(base, openSite(new URL("data/postcodes/", base)));
  return sites.get(base);
}

function openSite(folder) {
  const kept = new Map();
  const once = (name, make) => {
    if (!kept.has(name)) {
      const made = read(new URL(name, folder)).then(make);
      made.catch(() => kept.delete(name));
      kept.set(name, made);
    }
    return kept.get(name);
  };
  return {
    index: () => once("index.json", (bytes) => readIndex(bytes)),
    shard: (outcode) => once(`${outcode}.bin`, (bytes) => bytes && decode(bytes)),
  };
}

function readIndex(bytes) {
  if (!bytes) throw new Error("The postcode files are not there.");
  const index = JSON.parse(new TextDecoder().decode(bytes));
  const areas = Object.entries(index.outcodes);
  const outcodes = areas.flatMap(([area, ends]) => ends.split(" ").map((end) => area + end));
  return { ...index, areas: new Set(Object.keys(index.outcodes)), outcodes: new Set(outcodes) };
}

/** The bytes of a file, or null where there is none. */
async function read(address) {
  if (address.protocol === "file:") return readFromDisk(address);
  const reply = await fetch(address);
  if (reply.status === 404) return null;
  if (!reply.ok) throw new Error(`${address.pathname} answers with ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
}

/** In Node, whose fetch does not read files. A browser never comes here: the name is no address. */
async function readFromDisk(address) {
  const library = "node:fs/promises";
  const { readFile } = await import(library);
  return readFile(address).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

function absolute(base) {
  const address = new URL(base, globalThis.document?.baseURI ?? import.meta.url);
  if (!address.pathname.endsWith("/")) address.pathname += "/";
  return address.href;
}
