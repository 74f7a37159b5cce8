// The area that a programme is saved for: that of the page, or the one the reader came from. Links
// of an area's page to programmes take it along behind the #, which is not sent to any server.
import { namesArea } from "./shortlist-store.js";

const BEHIND = "#in=";

export function areaOf(main) {
  const own = main.querySelector("[data-save-for]")?.dataset.saveFor;
  const named = location.hash.startsWith(BEHIND) ? location.hash.slice(BEHIND.length) : "";
  return own ?? (namesArea(named) ? named : "");
}

export function sendAreaAlong(main) {
  const own = main.querySelector("[data-save-for]")?.dataset.saveFor;
  if (!own) return;
  const toProgramme = (event) => {
    const link = event.target.closest("a[href]");
    if (link?.origin === location.origin && /\/programmes\/[^/]+\/$/.test(link.pathname) && !link.hash)
      link.hash = BEHIND + own;
  };
  for (const kind of ["click", "auxclick", "contextmenu"]) main.addEventListener(kind, toProgramme);
}
