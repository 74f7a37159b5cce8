// The behaviour of every interactive map: joins the drawing, the panel and the list.
// All data is in the page: settings and zones in the JSON block, councils in the boundary file.

import { Drawing } from "./map-drawing.js";
import { allAreas, fillList, filterList, listAll, renderList } from "./map-list.js";
import { renderArea, renderRest, renderZone } from "./map-panel.js";
import { link } from "./map-dom.js";
import { membership } from "./map-zones.js";

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("atlas-map").textContent);
const panel = byId("panel");
const layers = data.layers.map((layer) => ({ ...layer, zonesOf: membership(layer, data.root) }));

let layer = layers.find((each) => each.shown) ?? null;
let areas = new Map(); // empty until the boundaries have come
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

function filter() {
  if (areas.size) filterList(byId("groups"), byId("find").value);
}

const point = (place) => show(place ?? chosen, !place);

// Another layer may have been chosen, and its list built, before the names of councils were there.
function listCouncils(groups) {
  if (!layer) listAll(groups, areas);
  else if (groups.querySelector(".members")) renderList(groups, layer, areas, chosen.code);
  else fillList(groups, layer, areas);
}

function chooseLayer(id) {
  layer = layers.find((each) => each.id === id);
  byId("note").textContent = layer.note ?? "";
  renderList(byId("groups"), layer, areas, chosen.code);
  filter();
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
  byId("find").addEventListener("input", filter);
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
    areas = allAreas(topology, data.root);
  } catch {
    const page = document.querySelector(".top a").getAttribute("href");
    const words = link(page, "Read the same in words");
    panel.replaceChildren("The map and the names of councils could not be loaded. ", words, ".");
    return;
  }
  listCouncils(byId("groups"));
  filter();
  if (layer) drawing.showLayer(layer);
  else show({});
  if (data.focus.length === 1) pick({ code: data.focus[0] });
  pickFromAddress();
}

start();
