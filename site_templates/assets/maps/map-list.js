// The list of councils by zone. The page comes with the zones of its first layer; the councils are
// added here once their names have come with the boundaries. Another layer's list is built whole.

import { element, key, lines, link } from "./map-dom.js";

// All councils of the boundary file, in alphabetical order: code -> {name, href}.
export function allAreas(topology, root) {
  const all = topology.objects.districts.geometries.map(({ id, properties }) => {
    return [id, { name: properties.name, href: `${root}areas/${properties.slug}/` }];
  });
  // Compared as the builder of the site does it, which knows no locale.
  const rank = ([code, { name }]) => `${name.toLowerCase()}\u0000${code}`;
  return new Map(all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

// Adds the councils to the zones that came with the page, which stay as the reader has left them.
export function fillList(groups, layer, areas) {
  for (const details of groups.children) {
    const zone = layer.zones.find((each) => each.id === details.dataset.zone);
    details.append(memberList(members(zone.codes, zone, areas)));
  }
  addRest(groups, layer, areas);
}

// On a map without zones.
export function listAll(groups, areas) {
  const all = group("", ["All councils"], [], members(areas.keys(), null, areas));
  all.open = true;
  groups.append(all);
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
function addRest(groups, layer, areas, chosen) {
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
    memberList(items),
  );
  details.open = items.some((item) => item.dataset.code === chosen);
  return details;
}

const memberList = (items) => element("ul", { class: "members" }, ...items);

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
