// The behaviour of every interactive map: joins the drawing, the panel and the list.
// All data is in the page: settings and zones in the JSON block, councils in the list and in the boundary file.

import { Drawing } from "./map-drawing.js";
import { addRest, allAreas, filterList, readAreas, renderList } from "./map-list.js";
import { renderArea, renderRest, renderZone } from "./map-panel.js";
import { membership } from "./map-zones.js";

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("atlas-map").textContent);
const panel = byId("panel");
const layers = data.layers.map((layer) => ({ ...layer, zonesOf: membership(layer, data.root) }));

let layer = layers.find((each) => each.shown) ?? null;
let areas = readAreas(byId("groups"));
let chosen = {}; // what was picked: {code}, {zone} or nothing
let drawing = null;

// What the pointer is over shows for as long as it is; what was picked stays.
function show(place, picked = false) {
  if (place.code) renderArea(panel, place.code, areas.get(place.code), layer, picked ? layers : []);
  else if (place.zone) renderZone(panel, place.zone);
  else renderRest(panel, layer, areas.size);
  drawing?.mark(place);
}

function pick(place, move) {
  chosen = place;
  show(place, true);
  if (move) drawing?.bringIntoView(place.code ? [place.code] : place.zone.codes);
}

const point = (place) => show(place ?? chosen, !place);

function chooseLayer(id) {
  layer = layers.find((each) => each.id === id);
  byId("note").textContent = layer.note;
  renderList(byId("groups"), layer, areas, chosen.code);
  filterList(byId("groups"), byId("find").value);
  drawing?.showLayer(layer);
  pick(chosen.code ? chosen : {});
}

// A mouse has shown the panel by hovering, so that a click may go through; a finger has not.
function press(code, event, byMouse) {
  const known = areas.has(code);
  if (known && (byMouse || chosen.code === code)) follow(areas.get(code).href, event);
  else pick({ code });
}

function follow(href, event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) window.open(href, "_blank", "noopener");
  else window.open(href, "_top");
}

function placeOf(element) {
  const code = element.closest("[data-code]")?.dataset.code;
  if (code) return { code };
  const id = element.closest("summary")?.parentElement.dataset.zone;
  const zone = id && layer?.zones.find((each) => each.id === id);
  return zone ? { zone } : null;
}

function listen() {
  const list = byId("groups");
  list.addEventListener("focusin", (event) => {
    const place = placeOf(event.target);
    if (place) pick(place, true);
  });
  list.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") point(placeOf(event.target));
  });
  list.addEventListener("pointerleave", () => point(null));
  byId("find").addEventListener("input", (event) => filterList(list, event.target.value));
  byId("layer")?.addEventListener("change", (event) => chooseLayer(event.target.value));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") pick({});
  });
  addEventListener("hashchange", pickFromAddress);
}

function pickFromAddress() {
  const code = location.hash.slice(1);
  if (areas.has(code)) pick({ code }, true);
}

async function start() {
  document.documentElement.classList.toggle("framed", window.parent !== window);
  listen();
  show({});
  try {
    const answer = await fetch(data.topology);
    if (!answer.ok) throw new Error(`${answer.status} ${data.topology}`);
    const topology = await answer.json();
    drawing = new Drawing(data, topology, { point, press });
    areas = allAreas(areas, topology, data.root);
  } catch {
    panel.textContent = "The map could not be loaded. The list has the same places.";
    return;
  }
  if (layer) {
    drawing.showLayer(layer);
    // Another may have been chosen before the names of all councils were there.
    if (layer.shown) addRest(byId("groups"), layer, areas);
    else renderList(byId("groups"), layer, areas, chosen.code);
  }
  if (data.focus.length === 1) pick({ code: data.focus[0] });
  pickFromAddress();
}

start();
