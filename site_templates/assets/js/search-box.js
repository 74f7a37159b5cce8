// The search box of a page: suggestions while you type; on Enter a postcode is answered here and
// anything else goes to the search page. Nothing is fetched before something is typed.
import { allResultsLine, councilLine, outsideLine, resultsAddress, suggestionLine } from "./search-lines.js";

const MOST = 8;
const NOTHING = { message: "", lines: [] };
const FAILED = { message: "The list could not be loaded. Choose from the A to Z instead.", lines: [] };
const EMPTY = { message: "Type a postcode, a council or what you need.", lines: [] };
const mayBePostcode = (text) => /[0-9]|bfpo/i.test(text.replace(/\s/g, ""));

export function enhanceSearchBox(form) {
  const input = form.querySelector("input");
  const panel = form.querySelector("[data-panel]");
  const status = panel.querySelector("[role=status]");
  const list = panel.querySelector("ul");
  const { root } = form.dataset;

  const show = ({ message, lines, answered = false }) => {
    status.textContent = message;
    list.replaceChildren(...lines);
    list.hidden = lines.length === 0;
    panel.toggleAttribute("data-open", message !== "");
    panel.toggleAttribute("data-answered", answered);
  };

  /** What `find` says to the text in the box, or null when the text has changed meanwhile. */
  const ask = async (find) => {
    const text = input.value.trim();
    const found = await find(text, root).catch(() => FAILED);
    return text === input.value.trim() ? found : null;
  };

  const suggest = async () => {
    const found = await ask(suggestions);
    if (found && form.contains(document.activeElement)) show(found);
  };

  const submit = async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) input.focus();
    const found = text ? await ask(answerTo) : EMPTY;
    if (found === NOTHING) location.assign(resultsAddress(text, root));
    else if (found) show(found);
  };

  form.addEventListener("submit", submit);
  input.addEventListener("input", suggest);
  form.addEventListener("keydown", (event) => moveByArrow(event, input, list));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.hasAttribute("data-open")) return;
    event.preventDefault();
    show(NOTHING);
    input.focus();
  });
  form.addEventListener("focusin", ({ target, relatedTarget }) => {
    if (target === input && !form.contains(relatedTarget) && input.value.trim()) suggest();
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    const stays = panel.matches("[data-answered]") && !form.matches(".pa-find--bar");
    if (!form.contains(relatedTarget) && !stays) show(NOTHING);
  });
  // A press on a link must not take the focus from the box: the list would go before the click.
  panel.addEventListener("mousedown", (event) => event.preventDefault());
}

/** The answer to a postcode; NOTHING for any other text. */
async function answerTo(text, root) {
  if (!mayBePostcode(text)) return NOTHING;
  const { postcodeAnswer } = await import("./find-postcode.js");
  const told = await postcodeAnswer(text, (await search(root)).areas, root);
  if (!told) return NOTHING;
  const lines = told.areas.map((area) => councilLine(area, root));
  if (told.link) lines.push(outsideLine(told.link));
  return { message: told.message, lines, answered: true };
}

async function suggestions(text, root) {
  if (!text) return NOTHING;
  const told = await answerTo(text, root);
  if (told !== NOTHING) return told;
  const { results } = (await search(root)).find(text);
  const lines = results.slice(0, MOST).map((result) => suggestionLine(result, root));
  return { message: counted(lines.length), lines: lines.length ? [...lines, allResultsLine(text, root)] : [] };
}

async function search(root) {
  const { openSearch } = await import("./search.js");
  return openSearch(root);
}

function counted(number) {
  if (number === 0) return "Nothing found. Check the spelling, or use fewer words.";
  return number === 1 ? "1 suggestion" : `${number} suggestions`;
}

function moveByArrow(event, input, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [input, ...list.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!step || !next || !stops.includes(document.activeElement)) return;
  event.preventDefault();
  next.focus();
}
