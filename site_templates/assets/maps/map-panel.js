// What is said about the council or zone pointed at or picked.

import { element, key, lines, link } from "./map-dom.js";

// `others`: all layers, to say where the council lies on each of them as well.
export function renderArea(panel, code, area, layer, others) {
  const zones = layer?.zonesOf.get(code) ?? [];
  const nowhere = layer && !zones.length ? element("p", {}, `Not in any zone of: ${layer.name}.`) : null;
  const more = area
    ? element("p", {}, link(area.href, `See what is available in ${area.name}`))
    : null;
  fill(panel, [
    element("h2", {}, area?.name ?? code),
    ...zones.flatMap(({ zone, part }) => [zoneLine(zone, part), lines(zone)]),
    nowhere,
    more,
    elsewhere(code, others.filter((each) => each !== layer && each.zonesOf.has(code))),
  ]);
}

export function renderZone(panel, zone) {
  const councils = zone.codes.length === 1 ? "1 council" : `${zone.codes.length} councils`;
  fill(panel, [
    element("h2", {}, key(zone), ` ${zone.name}`),
    lines(zone),
    element("p", {}, `Covers ${councils}${zone.part.length ? ", some only in part" : ""}.`),
    zone.href ? element("p", {}, link(zone.href, `More about ${zone.name}`)) : null,
  ]);
}

export function renderRest(panel, layer, count) {
  const heading = layer ? layer.name : `${count} councils`;
  const reward = layer ? "who delivers there" : "what is available there";
  fill(panel, [
    element("h2", {}, heading),
    element("p", {}, `Choose a council on the map or in the list to see ${reward}.`),
  ]);
}

function zoneLine(zone, part) {
  const name = zone.href ? link(zone.href, zone.name) : zone.name;
  return element("p", {}, key(zone), " ", name, part ? " (part of this council)" : null);
}

function elsewhere(code, layers) {
  if (!layers.length) return null;
  const terms = layers.flatMap((layer) => [
    element("dt", {}, layer.name),
    ...layer.zonesOf.get(code).map(({ zone, part }) =>
      element("dd", {}, element("p", {}, `${zone.name}${part ? " (part)" : ""}`), lines(zone)),
    ),
  ]);
  const summary = `On ${layers.length} other ${layers.length === 1 ? "map" : "maps"}`;
  return element("details", {}, element("summary", {}, summary), element("dl", {}, ...terms));
}

// A reader who opened the other maps wants them for the next council too.
function fill(panel, children) {
  const opened = panel.querySelector("details")?.open;
  panel.replaceChildren(...children.filter((child) => child !== null));
  const details = panel.querySelector("details");
  if (details && opened) details.open = true;
}
