// Narrows the programmes in the page to who you are and what you want. The choice is in the
// address, so that reload, back and a shared link show the same.
import { CHOICES } from "./filter-facts.js";
import { programmeList } from "./programme-list.js";

const option = (select) => select.selectedOptions[0];
const label = (select) => option(select).textContent;

/** What is chosen: for each select that asks something, the numbers that answer it. */
function chosenIn(selects) {
  const set = selects.filter((select) => select.value);
  return Object.fromEntries(set.map((one) => [one.name, option(one).dataset.fits.split(" ")]));
}

/** Fills a select with what the programmes of the page answer. An option's own number is first. */
function addOptions(select, list) {
  for (const [id, text, fits] of CHOICES[select.name]) {
    if (!list.has(select.name, fits.split(" ")[0])) continue;
    const made = new Option(text, id);
    made.dataset.fits = fits;
    select.append(made);
  }
}

/** Sets the selects from the address. What they do not offer is left out. */
function readAddress(selects) {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = asked.get(select.name) ?? "";
    const offered = [...select.options].some(({ value }) => value === wanted);
    select.value = offered ? wanted : "";
  }
}

function writeAddress(selects) {
  const address = new URL(location.href);
  for (const { name, value } of selects) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, "", address);
}

function message(number, total) {
  if (number) return `${number} of ${total} programmes ${number === 1 ? "fits" : "fit"}`;
  return "Nothing fits both. See what fits one of them.";
}

export function enhanceFilter(box) {
  const selects = [...box.querySelectorAll("select")];
  const status = box.querySelector("[role=status]");
  const none = box.querySelector("[data-none]");
  const unfiltered = status.textContent;
  const list = programmeList(box.closest("main"));
  const total = list.count({});
  for (const select of selects) addOptions(select, list);

  const show = () => {
    const chosen = chosenIn(selects);
    const set = Object.keys(chosen).length > 0;
    const number = list.count(chosen);
    list.show(chosen);
    status.textContent = set ? message(number, total) : unfiltered;
    box.toggleAttribute("data-set", set);
    box.querySelector("[data-words]").textContent = words(selects);
    none.hidden = number > 0;
    if (!number) box.querySelector("[data-nearest]").replaceChildren(...selects.map(nearest));
  };

  const change = () => {
    writeAddress(selects);
    show();
  };

  const clear = () => {
    for (const select of selects) select.value = "";
    change();
  };

  /** A link that keeps this choice and gives up the others. */
  function nearest(kept) {
    const link = document.createElement("a");
    const address = new URL(location.href);
    const others = selects.filter((select) => select !== kept);
    for (const other of others) address.searchParams.delete(other.name);
    link.href = address;
    link.textContent = `Show ${list.count(chosenIn([kept]))} for “${label(kept)}”`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      for (const other of others) other.value = "";
      change();
      kept.focus();
    });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  box.addEventListener("change", change);
  box.querySelector("button").addEventListener("click", clear);
  addEventListener("popstate", () => {
    readAddress(selects);
    show();
  });
  readAddress(selects);
  if (selects.some((select) => select.value)) show();
  box.hidden = false;
}

/** The choice in words, for a printed page. */
function words(selects) {
  const set = selects.filter((select) => select.value);
  return set.length ? `Only what fits: ${set.map((one) => `“${label(one)}”`).join(" and ")}.` : "";
}
