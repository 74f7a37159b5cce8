// Finds councils by any name or code they have or had, or by postcode. Fetches nothing before use.
const MOST = 8;

const plain = (text) =>
  text
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(london borough of|city of|county of|the|council)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Lower is better; Infinity does not match. */
function rank(area, query) {
  const name = plain(area.name);
  if (name === query || area.code.toLowerCase() === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`)) return 2;
  const others = area.aliases.map(plain);
  if (others.some((other) => other === query)) return 3;
  if (others.some((other) => other.startsWith(query))) return 4;
  return Infinity;
}

/** The best matches among `areas` for what was typed, best first. */
export function matches(areas, text) {
  const query = plain(text);
  if (!query) return [];
  return areas
    .map((area) => ({ area, rank: rank(area, query) }))
    .filter((found) => found.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.area.name.localeCompare(b.area.name))
    .slice(0, MOST)
    .map((found) => found.area);
}

export function enhanceFind(form) {
  const input = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const results = form.querySelector("ul");
  let index = null;

  const areas = () => {
    index ??= fetch(form.dataset.index)
      .then((reply) => {
        if (!reply.ok) throw new Error(reply.statusText);
        return reply.json();
      })
      .then((data) => data.areas);
    return index;
  };

  /** Shows what is found and gives the address to go to on Enter; a postcode stays on the page. */
  const show = async () => {
    const text = input.value;
    let found;
    try {
      found = await look(text, await areas(), form.dataset.root);
    } catch {
      index = null;
      found = { lines: [], message: "The list could not be loaded. Choose from the A to Z instead." };
    }
    if (text !== input.value) return undefined;
    results.replaceChildren(...found.lines);
    results.hidden = found.lines.length === 0;
    status.textContent = found.message;
    return found.next;
  };

  input.addEventListener("input", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const next = await show();
    if (next) location.assign(next);
  });
}

async function look(text, areas, root) {
  if (/[0-9]/.test(text)) {
    const { postcodeAnswer } = await import("./find-postcode.js");
    const told = await postcodeAnswer(text, areas, root);
    if (told) {
      const lines = told.areas.map((area) => line(area, root));
      return { message: told.message, lines: told.link ? [...lines, outside(told.link)] : lines };
    }
  }
  const found = matches(areas, text);
  const lines = found.map((area) => line(area, root));
  return { lines, message: message(text, found), next: found[0] && address(found[0], root) };
}

const address = (area, root) => `${root}areas/${area.slug}/`;

function line(area, root) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address(area, root);
  link.textContent = area.name;
  const where = document.createElement("span");
  where.textContent = ` ${area.kind === "county-council" ? "county council, " : ""}${area.region}`;
  link.append(where);
  item.append(link);
  return item;
}

function outside({ text, url }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = url;
  link.rel = "external noopener";
  link.textContent = text;
  item.append(link);
  return item;
}

function message(text, found) {
  if (!text.trim()) return "";
  if (found.length === 0) return "No council has that name. Check the spelling, or use the A to Z.";
  return found.length === 1 ? "1 council found" : `${found.length} councils found`;
}
