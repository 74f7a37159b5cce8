// The search page: results while you type, filters, and both in the address, so that reload, back
// and a shared link agree. A postcode is answered here and taken out of the address.
import { postcodeIn } from "./find-postcode.js";
import { answerTo } from "./search-answer.js";
import { linkOut, resultLine } from "./search-lines.js";

const STEP = 20;

export function openSearchPage(box) {
  const { root } = box.dataset;
  const part = (selector) => box.querySelector(selector);
  const input = part("input");
  const selects = [...box.querySelectorAll("[data-choice]")];
  const [status, aside, list] = ["[role=status]", "[data-aside]", "[data-results]"].map(part);
  const [more, none] = ["[data-more]", "[data-none]"].map(part);
  let results = [];
  let turn = 0;
  let kept = "";

  /** `typed` goes before the address: what was written before this script had come. */
  const readAddress = (typed = "") => {
    const asked = new URLSearchParams(location.search);
    input.value = typed || (asked.get("q") ?? "");
    for (const select of selects) {
      const wanted = asked.get(select.dataset.choice) ?? "";
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : "";
    }
    kept = location.search;
    if (postcodeIn(input.value)) writeAddress("replaceState");
  };

  const choices = () => Object.fromEntries(selects.map((one) => [one.dataset.choice, one.value]));

  /** Puts the question into the address, unless it is there or is a postcode. */
  function writeAddress(how) {
    const text = input.value.trim();
    const asked = new URLSearchParams({ q: postcodeIn(text) ? "" : text, ...choices() });
    const set = new URLSearchParams([...asked].filter(([, value]) => value)).toString();
    if (set === new URLSearchParams(kept).toString()) return;
    history[how](null, "", location.pathname + (set && `?${set}`));
    kept = location.search;
  }

  const run = async () => {
    const mine = ++turn;
    list.dataset.resultsState = "loading";
    if (!status.textContent) status.textContent = "Searching";
    const answer = await answerTo(input.value.trim(), choices(), root);
    if (mine === turn) show(answer);
  };

  const show = ({ message, found, state, place, link, hints }) => {
    results = found;
    status.textContent = message;
    list.replaceChildren();
    showMore();
    aside.replaceChildren(...[place && placeLink(place, root), link && linkOut(link)].filter(Boolean));
    aside.hidden = !(place || link);
    none.hidden = !hints;
    list.dataset.resultsState = state;
  };

  const showMore = () => {
    const next = results.slice(list.children.length, list.children.length + STEP);
    const lines = next.map((result) => resultLine(result, root));
    list.append(...lines);
    const left = results.length - list.children.length;
    more.hidden = left === 0;
    more.textContent = `Show ${Math.min(STEP, left)} more of ${results.length}`;
    return lines[0];
  };

  const keep = () => writeAddress("pushState");
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
    run();
  });
  box.addEventListener("change", (event) => {
    keep();
    if (event.target !== input) run();
  });
  input.addEventListener("input", run);
  more.addEventListener("click", () => showMore().querySelector("a").focus());
  addEventListener("popstate", () => {
    if (location.search === kept) return;
    readAddress();
    run();
  });
  readAddress(document.activeElement === input ? input.value : "");
  part("[data-choices]").hidden = false;
  run();
}

function placeLink({ title, path }, root) {
  const link = document.createElement("a");
  link.href = root + path;
  link.textContent = `See what is on offer in ${title}`;
  return link;
}
