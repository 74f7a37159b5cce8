// Enhances pages that already work: the search box, the filter, maps on request, light and dark.
import { enhanceFilter } from "./filter.js";
import { enhanceFind } from "./find.js";
import { enhanceMapRequest } from "./map-request.js";
import { addThemeButton } from "./theme-button.js";

document.querySelectorAll("[data-find]").forEach(enhanceFind);
document.querySelectorAll("[data-filter]").forEach(enhanceFilter);
document.querySelectorAll("[data-map-request]").forEach(enhanceMapRequest);
addThemeButton(document.querySelector(".pa-nav ul"));
