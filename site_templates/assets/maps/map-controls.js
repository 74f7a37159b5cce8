// Numbers of zones, the reset button and the wheel: what Leaflet needs adding to.

const { L } = globalThis;
const LABEL_GAP = 22; // pixels between two numbers that may both be shown

export function label(number, { point: [lng, lat], area }) {
  const element = document.createElement("span");
  element.textContent = number;
  const icon = L.divIcon({ className: "zone-label", html: element, iconSize: [24, 24] });
  return L.marker([lat, lng], { icon, interactive: false, keyboard: false, area });
}

// Shows the numbers of the largest zones first and leaves out those that would cover one.
export function spreadLabels(map, markers) {
  const shown = [];
  for (const marker of [...markers].sort((a, b) => b.options.area - a.options.area)) {
    const here = map.latLngToLayerPoint(marker.getLatLng());
    const free = shown.every((other) => other.distanceTo(here) > LABEL_GAP);
    marker.getElement().classList.toggle("crowded", !free);
    if (free) shown.push(here);
  }
}

export function addHomeButton(map, home) {
  const control = L.control({ position: "topleft" });
  control.onAdd = () => {
    const bar = L.DomUtil.create("div", "leaflet-bar");
    const button = L.DomUtil.create("button", "home", bar);
    button.type = "button";
    button.textContent = "Reset";
    button.setAttribute("aria-label", "Reset the view");
    L.DomEvent.disableClickPropagation(bar);
    button.addEventListener("click", home);
    return bar;
  };
  control.addTo(map);
}

// The wheel scrolls the page, unless the reader is in the map or holds Ctrl.
export function tameWheel(map) {
  const container = map.getContainer();
  const decide = (event) => {
    const zooms = event.ctrlKey || document.activeElement === container;
    map.scrollWheelZoom[zooms ? "enable" : "disable"]();
  };
  container.parentElement.addEventListener("wheel", decide, { capture: true, passive: true });
}
