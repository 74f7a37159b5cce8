// The offline page: which page was wanted, and the pages that are kept on this device.
import { BASE, CAN_KEEP, isOff, keptPages } from "./offline-copies.js";

const NONE = "No other pages are kept on this device.";

export async function showKept(box) {
  const wanted = box.querySelector("[data-wanted]");
  const list = box.querySelector("[data-kept]");
  sayWanted(wanted);
  const show = async () => {
    const pages = CAN_KEEP && !isOff() ? await keptPages() : [];
    const others = pages.filter(({ url }) => !isHere(url));
    list.replaceChildren(...(others.length ? others.map(entry) : [line(NONE)]));
  };
  document.addEventListener("copies", show);
  await show();
}

const isHere = (url) => new URL(url).pathname === location.pathname;

/** The worker leads here with the address of the page that it has no copy of. */
function sayWanted(box) {
  const address = pageAt(location.hash.slice(1));
  if (!address) return;
  const again = document.createElement("a");
  again.href = address;
  again.textContent = "Try again";
  const words = "You are not connected, and the page you asked for is not kept on this device.";
  box.replaceChildren(words, " ", again, ".");
  box.hidden = false;
}

/** The address of the page that a path names; empty where it names none of this site. */
function pageAt(path) {
  try {
    const { href } = new URL(path, BASE);
    return path && href.startsWith(BASE.href) ? href : "";
  } catch {
    return "";
  }
}

function entry({ url, title }) {
  const link = document.createElement("a");
  link.href = url;
  link.textContent = title;
  return line(link);
}

function line(...parts) {
  const item = document.createElement("li");
  item.append(...parts);
  return item;
}
