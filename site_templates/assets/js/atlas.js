// Enhances pages that already work: the search box, the filter, maps on request, light and dark.
import { enhanceFilter } from "./filter.js";
import { enhanceMapRequest } from "./map-request.js";
import { startOffline } from "./offline.js";
import { enhanceSearchBox } from "./search-box.js";
import { addSaveButtons, showNumberSaved } from "./shortlist.js";
import { enhanceThemeButton } from "./theme-button.js";

document.querySelectorAll("[data-find]").forEach(enhanceSearchBox);
for (const box of document.querySelectorAll("[data-search]")) {
  import("./search-page.js").then(({ openSearchPage }) => openSearchPage(box));
}
document.querySelectorAll("[data-filter]").forEach(enhanceFilter);
document.querySelectorAll("[data-map-request]").forEach(enhanceMapRequest);
addSaveButtons(document.querySelector("main"));
showNumberSaved(document.querySelectorAll(".pa-nav a"));
for (const box of document.querySelectorAll("[data-shortlist]")) {
  import("./shortlist-page.js").then(({ openListPage }) => openListPage(box));
}
for (const box of document.querySelectorAll("[data-compare]")) {
  import("./compare-page.js").then(({ openComparePage }) => openComparePage(box));
}
document.querySelectorAll("[data-theme]").forEach(enhanceThemeButton);
for (const box of document.querySelectorAll("[data-offline]")) {
  import("./offline-control.js").then(({ showControl }) => showControl(box));
}
for (const box of document.querySelectorAll("[data-offline-list]")) {
  import("./offline-list.js").then(({ showKept }) => showKept(box));
}
startOffline();
