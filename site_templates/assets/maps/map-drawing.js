// Draws councils, zones and highlights with Leaflet. Colours are in map.css; L and topojson are
// the vendored libraries, loaded by the page before this module.

import { addHomeButton, label, spreadLabels, tameWheel } from "./map-controls.js";
import { labelPoint, largestPart } from "./map-zones.js";

const { L, topojson } = globalThis;
const SMALLEST = 32; // pixels across, of a place chosen from the list

const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

export class Drawing {
  #focus;
  #map;
  #shapes = new Map(); // code -> Leaflet shape
  #parts; // code -> its largest part's area and centre
  #zonesOf = new Map();
  #labels;
  #outline;

  // `on.point(place or null)` when the pointer moves, `on.press(code, event, byMouse)` on a click.
  constructor({ map: settings, focus }, topology, on) {
    this.#focus = focus;
    this.#map = makeMap(settings);
    this.#drawCouncils(topology, on);
    this.#outline = Object.fromEntries(
      ["zone-border", "focus-border", "zone-outline", "area-outline"].map((name) => [
        name,
        outlineDrawer(this.#map, topology, name),
      ]),
    );
    this.#labels = L.layerGroup().addTo(this.#map);
    this.#map.on("zoomend", () => this.#spread());
    this.home();
    if (focus.length) this.#outline["focus-border"]((code) => focus.includes(code));
    addHomeButton(this.#map, () => this.home());
    tameWheel(this.#map);
  }

  // Fits the map to what the page is about, else to the zones shown, else to all councils.
  home() {
    const zoned = this.#zonesOf.size ? this.#zonesOf.keys() : this.#shapes.keys();
    const bounds = this.#focus.length ? this.#boundsOf(this.#focus).pad(1) : this.#boundsOf(zoned);
    this.#map.fitBounds(bounds, { ...this.#room(8), animate: false });
  }

  showLayer({ zones, zonesOf }) {
    const first = this.#zonesOf.size === 0;
    this.#zonesOf = zonesOf;
    if (first || !this.#map.getBounds().intersects(this.#boundsOf(zonesOf.keys()))) this.home();
    this.#paint();
    const zoneKey = (code) => zonesOf.get(code)?.map(({ zone }) => zone.id).join(" ") ?? "";
    this.#outline["zone-border"](zoneKey);
    this.#labels.clearLayers();
    for (const zone of zones) {
      const place = labelPoint(zone, this.#parts);
      if (place) this.#labels.addLayer(label(zone.number, place));
    }
    this.#spread();
  }

  // Outlines a council and its zone, or a zone, or nothing.
  mark({ code, zone }) {
    const codes = new Set((zone ?? this.#zonesOf.get(code)?.[0].zone)?.codes);
    this.#outline["zone-outline"](codes.size && ((each) => codes.has(each)));
    this.#outline["area-outline"](code && ((each) => each === code));
  }

  // Moves, and comes closer to what is too small to see. Never further away than it must.
  bringIntoView(codes) {
    const bounds = this.#boundsOf(codes);
    if (!bounds.isValid()) return;
    const room = { ...this.#room(40), animate: !still };
    const [map, zoom] = [this.#map, this.#map.getZoom()];
    if (map.getBoundsZoom(bounds) < zoom) {
      map.fitBounds(bounds, room);
      return;
    }
    const { x, y } = map.project(bounds.getSouthEast()).subtract(map.project(bounds.getNorthWest()));
    const closer = Math.log2(SMALLEST / Math.max(x, y));
    if (closer > 0) map.setZoomAround(bounds.getCenter(), zoom + closer, { animate: false });
    map.panInside(bounds.getCenter(), room);
  }

  #drawCouncils(topology, on) {
    const collection = topojson.feature(topology, topology.objects.districts);
    this.#parts = new Map(collection.features.map((each) => [each.id, largestPart(each)]));
    const councils = L.geoJSON(collection, {
      className: "area",
      smoothFactor: 0.5,
      onEachFeature: ({ id }, shape) => this.#shapes.set(id, shape),
    });
    listenTo(councils, this.#map.getContainer(), on);
    this.#map.fitBounds(councils.getBounds(), { animate: false });
    councils.addTo(this.#map);
    for (const [code, shape] of this.#shapes) shape.getElement().dataset.code = code;
  }

  // A council has the colour of its first zone; the panel names all it lies in.
  #paint() {
    for (const [code, shape] of this.#shapes) {
      const [first] = this.#zonesOf.get(code) ?? [];
      const fill = first ? ` fill-${first.zone.fill}${first.part ? " partly" : ""}` : "";
      shape.getElement().setAttribute("class", `leaflet-interactive area${fill}`);
    }
  }

  #spread() {
    spreadLabels(this.#map, this.#labels.getLayers());
  }

  #boundsOf(codes) {
    const shapes = [...codes].map((code) => this.#shapes.get(code)).filter(Boolean);
    return shapes.reduce((all, shape) => all.extend(shape.getBounds()), L.latLngBounds([]));
  }

  // The panel lies over the right of a wide map: room to leave there.
  #room(edge) {
    const panel = this.#map.getContainer().nextElementSibling;
    const over = getComputedStyle(panel).position === "absolute" ? panel.offsetWidth : 0;
    return { paddingTopLeft: [edge, edge], paddingBottomRight: [edge + over, edge] };
  }
}

function makeMap({ id, crs, options }) {
  const map = L.map(id, {
    ...options,
    crs: L.CRS[crs],
    fadeAnimation: !still,
    zoomAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    // One finger scrolls the page; two fingers move and zoom the map.
    dragging: !matchMedia("(pointer: coarse)").matches,
  });
  // Screen readers get the list; a few hundred nameless shapes would only be in the way.
  map.getPane("mapPane").setAttribute("aria-hidden", "true");
  return map;
}

// Gives a function that draws the borders between councils for which `inside` differs, and the
// coast of those for which it is true; without `inside` it removes them.
function outlineDrawer(map, topology, className) {
  const shown = L.geoJSON(undefined, { className, interactive: false, smoothFactor: 0.5 }).addTo(map);
  return (inside) => {
    shown.clearLayers();
    if (!inside) return;
    const differs = (a, b) => (a === b ? Boolean(inside(a.id)) : inside(a.id) !== inside(b.id));
    shown.addData(topojson.mesh(topology, topology.objects.districts, differs));
  };
}

function listenTo(councils, container, { point, press }) {
  let pointer = "mouse";
  container.addEventListener("pointerdown", (event) => (pointer = event.pointerType), true);
  const codeOf = (event) => event.propagatedFrom.feature.id;
  councils.on("mouseover", (event) => point({ code: codeOf(event) }));
  councils.on("mouseout", () => point(null));
  councils.on("click", (event) => press(codeOf(event), event.originalEvent, pointer === "mouse"));
}
