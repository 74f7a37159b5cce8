// The list of councils by zone. The page comes with that of its first layer; the same is built
// here when another is chosen.

import { element, key, lines, link } from "./map-dom.js";

// Every council on the page: code -> {name, href}, in alphabetical order.
export function readAreas(groups) {
  const entries = [...groups.querySelectorAll("[data-code]")].map((item) => {
    const anchor = item.querySelector("a");
    return [item.dataset.code, { name: anchor.textContent, href: anchor.getAttribute("href") }];
  });
  // Compared as the builder of the page does it, which knows no locale.
  const rank = ([code, { name }]) => `${name.toLowerCase()}\u0000${code}`;
  return new Map(entries.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

export function renderList(groups, layer, areas, chosen) {
  const placed = layer.zonesOf;
  const zones = layer.zones.map((zone) => {
    const heading = [key(zone), ` ${zone.name}`];
    const more = zone.href
      ? element("p", {}, link(zone.href, `More about ${zone.name}`))
      : null;
    return group(zone.id, heading, [lines(zone), more], members(zone.codes, zone, areas), chosen);
  });
  const others = [...areas.keys()].filter((code) => !placed.has(code));
  const rest = group("", ["Not in any of these zones"], [], members(others, null, areas), chosen);
  groups.replaceChildren(...zones, ...(others.length ? [rest] : []));
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
