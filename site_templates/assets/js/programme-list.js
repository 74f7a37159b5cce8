// The programmes in a page and the parts they stand in: which of them show, and how many.
import { FITS } from "./filter-facts.js";
import { programmeIn } from "./programme-in.js";

const numbers = (text) => new Set(text.split(" ").filter(Boolean));
const distinct = (items) => new Set(items.map((item) => item.programme)).size;

function readItem(element) {
  const programme = element.dataset.save || programmeIn(element);
  const [audiences, themes] = FITS[programme] ?? [element.dataset.for, element.dataset.want];
  return {
    element,
    programme,
    for: numbers(audiences),
    want: numbers(themes),
    over: element.closest("[data-ended]") !== null,
  };
}

function readPart(element, items) {
  const fold = element.matches("details");
  return {
    element,
    items: items.filter((item) => element.contains(item.element)),
    count: element.querySelector(":scope > :is(h2, summary) .pa-count"),
    opens: fold && !element.matches("[data-ended]"),
    wasOpen: false,
  };
}

/** A link from the top of the page to one of its parts, with what it says of that part. */
function readJump(link, parts) {
  const section = document.querySelector(link.getAttribute("href"))?.closest("section");
  return {
    link,
    href: link.getAttribute("href"),
    detail: link.parentElement.querySelector("span"),
    part: parts.find((part) => part.element === section),
  };
}

/** Writes "3 of 12" while a filter is set, and what stood there before when it is not. */
function write(place, text) {
  if (!place) return;
  place.dataset.before ??= place.textContent;
  place.textContent = text ?? place.dataset.before;
}

export function programmeList(main) {
  const items = [...main.querySelectorAll("li:is([data-save], [data-fits])")].map(readItem);
  const parts = [...main.querySelectorAll("section, details, .pa-need, [data-part]")]
    .map((element) => readPart(element, items))
    .filter((part) => part.items.length);
  const jumps = [...main.querySelectorAll("[data-jump] a")]
    .map((link) => readJump(link, parts))
    .filter((jump) => jump.part);
  let filtered = false;

  /** `chosen` holds for each key the numbers that answer it; a key without them asks nothing. */
  const fits = (item, chosen) =>
    Object.entries(chosen).every(([key, any]) => any.some((number) => item[key].has(number)));

  const showPart = (part, chosen, set) => {
    const left = part.items.filter((item) => fits(item, chosen));
    part.element.hidden = left.length === 0;
    part.words = `${distinct(left)} of ${distinct(part.items)}`;
    write(part.count, set ? part.words : null);
    if (!part.opens) return;
    if (set && !filtered) part.wasOpen = part.element.open;
    if (set) part.element.open = left.length > 0;
    else if (filtered) part.element.open = part.wasOpen;
  };

  const showJump = ({ link, href, detail, part }, set) => {
    write(detail, set ? part.words : null);
    if (part.element.hidden) link.removeAttribute("href");
    else link.setAttribute("href", href);
  };

  return {
    /** Whether an open programme has the number. */
    has: (key, number) => items.some((item) => !item.over && item[key].has(number)),
    /** How many programmes fit, those that are over left out. */
    count: (chosen) => distinct(items.filter((item) => !item.over && fits(item, chosen))),
    show(chosen) {
      const set = Object.keys(chosen).length > 0;
      for (const item of items) item.element.hidden = !fits(item, chosen);
      for (const part of parts) showPart(part, chosen, set);
      for (const jump of jumps) showJump(jump, set);
      filtered = set;
    },
  };
}
