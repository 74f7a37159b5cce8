// Starts the service worker, which keeps copies for when there is no connection, unless the reader
// has switched that off. Waits until the page is there and at rest: it is never in the way.
import { BASE, CAN_KEEP, ask, isOff } from "./offline-copies.js";

const MOST_WAIT = 5000; // milliseconds: a page that is never at rest gets its worker too

export function startOffline() {
  if (!CAN_KEEP || isOff()) return;
  const returning = Boolean(navigator.serviceWorker.controller);
  atRest(() => {
    startWorker().catch(() => {}); // a browser may refuse: then there are no copies
    if (returning && !navigator.connection?.saveData) keepMore();
  });
}

export const startWorker = () => navigator.serviceWorker.register(new URL("sw.js", BASE));

/** The first pages, search and postcodes: now, and again when another release takes over. */
function keepMore() {
  ask("later");
  navigator.serviceWorker.addEventListener("controllerchange", () => ask("later"));
}

function atRest(run) {
  const soon = () =>
    globalThis.requestIdleCallback ? requestIdleCallback(run, { timeout: MOST_WAIT }) : setTimeout(run);
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}
