// The list of councils by zone. The page comes with that of its first layer, without the councils
// in no zone; the same is built here when another is chosen.

import { element, key, lines, link } from "./map-dom.js";

// The councils that the page lists: code -> {name, href}.
export function readAreas(groups) {
  const entries = [...groups.querySelectorAll("[data-code]")].map((item) => {
    const anchor = item.querySelector("a");
    return [item.dataset.code, { name: anchor.textContent, href: anchor.getAttribute("href") }];
  });
  return new Map(entries);
}

// Those and all others of the boundary file, in alphabetical order.
export function allAreas(listed, topology, root) {
  const drawn = topology.objects.districts.geometries.map(({ id, properties }) => {
    return [id, { name: properties.name, href: `${root}areas/${properties.slug}/` }];
  });
  // Compared as the builder of the page does it, which knows no locale.
  const rank = ([code, { name }]) => `${name.toLowerCase()}\u0000${code}`;
  const all = [...new Map([...drawn, ...listed])];
  return new Map(all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

export function renderList(groups, layer, areas, chosen) {
  const zones = layer.zones.map((zone) => {
    const heading = [key(zone), ` ${zone.name}`];
    const more = zone.href
      ? element("p", {}, link(zone.href, `More about ${zone.name}`))
      : null;
    return group(zone.id, heading, [lines(zone), more], members(zone.codes, zone, areas), chosen);
  });
  groups.replaceChildren(...zones);
  addRest(groups, layer, areas, chosen);
}

// Councils in no zone come last.
export function addRest(groups, layer, areas, chosen) {
  const others = [...areas.keys()].filter((code) => !layer.zonesOf.has(code));
  if (!others.length) return;
  groups.append(group("", ["Not in any of these zones"], [], members(others, null, areas), chosen));
}

function group(id, heading, about, items, chosen) {
  const details = element(
    "details",
    { class: "group", "data-zone": id },
    element("summary", {}, ...heading),
    ...about,
    element("ul", { class: "members" }, ...items),
  );
  details.open = items.some((item) => item.dataset.code === chosen);
  return details;
}

function members(codes, zone, areas) {
  const wanted = new Set(codes);
  return [...areas]
    .filter(([code]) => wanted.has(code))
    .map(([code, { name, href }]) => {
      const part = zone?.part.includes(code) ? " (part)" : null;
      return element("li", { "data-code": code }, link(href, name), part);
    });
}

// Leaves the councils whose name has the text, with their zones open.
export function filterList(groups, text) {
  const wanted = text.trim().toLowerCase();
  for (const details of groups.children) {
    const items = [...details.querySelectorAll("[data-code]")];
    for (const item of items) item.hidden = !item.textContent.toLowerCase().includes(wanted);
    const found = items.some((item) => !item.hidden);
    details.hidden = wanted !== "" && !found;
    if (wanted !== "") details.open = found;
  }
}
