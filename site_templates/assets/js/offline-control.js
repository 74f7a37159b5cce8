// Says what copies are kept on this device, keeps or deletes them, and gets all postcode files.
import { CAN_KEEP, ask, isOff, summary, switchOff, switchOn } from "./offline-copies.js";
import { startWorker } from "./offline.js";

const FAILED = "That did not work. Check your connection and try again.";
const WITHOUT = "This browser does not let us keep copies. Everything else works as usual.";

export function showControl(box) {
  const told = element("p", "pa-offline__told");
  told.setAttribute("role", "status");
  box.replaceChildren(told);
  if (!CAN_KEEP) {
    told.textContent = WITHOUT;
    return;
  }
  const stop = button("Stop keeping copies and delete them");
  const start = button("Keep copies for offline use");
  const postcodes = button("Keep all postcode files for offline use, about 0.7 MB");
  box.append(stop, start, postcodes);

  const show = async (said = "") => {
    const off = isOff();
    const kept = off ? null : await summary();
    told.textContent = [said, kept ? keptWords(kept) : "No copies are kept on this device."]
      .filter(Boolean)
      .join(" ");
    stop.hidden = off;
    start.hidden = !off;
    postcodes.hidden = off || kept.postcodes;
  };

  /** The button that was pressed may go: then the focus moves to what was said. */
  const does = (pressed, doing, act) =>
    pressed.addEventListener("click", async () => {
      told.textContent = doing;
      const done = await act().catch(() => false);
      await show(done ? "" : FAILED);
      if (pressed.hidden) (pressed === stop ? start : stop).focus();
      box.dispatchEvent(new CustomEvent("copies", { bubbles: true }));
    });

  does(stop, "Deleting the copies…", () => switchOff().then(() => true));
  does(start, "Keeping copies…", () => switchOn(startWorker));
  does(postcodes, "Fetching the postcode files…", () => ask("postcodes"));
  navigator.serviceWorker.addEventListener("controllerchange", () => show());
  show();
}

function keptWords({ pages, bytes, postcodes }) {
  if (!pages) return "No pages are kept on this device yet.";
  const many = pages === 1 ? "1 page is" : `${pages} pages are`;
  const all = postcodes ? " All postcode files are among them." : "";
  return `${many} kept on this device. The copies take up ${sizeWords(bytes)}.${all}`;
}

const sizeWords = (bytes) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

function button(text) {
  const made = element("button", "md-button");
  made.type = "button";
  made.textContent = text;
  made.hidden = true;
  return made;
}

function element(name, style) {
  const made = document.createElement(name);
  made.className = style;
  return made;
}
