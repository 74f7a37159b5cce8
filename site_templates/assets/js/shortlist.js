// Saves programmes to a list on the device: a button beside each, and their number in the menu.
import { programmeIn } from "./programme-in.js";
import { areaOf, sendAreaAlong } from "./shortlist-area.js";
import { addToList, isSaved, onListChange, readList, removeFromList } from "./shortlist-store.js";

const REFUSED = "This could not be saved. Your browser does not let this site keep anything.";

/** A button beside the programme that `holder` shows. `announce` is told what it did. */
function addSaveButton(holder, area, announce) {
  const item = { area, programme: holder.dataset.save || programmeIn(holder) };
  const name = holder.querySelector("h1, a").textContent;
  const button = document.createElement("button");
  const state = document.createElement("span");
  const row = document.createElement("div");
  button.type = "button";
  row.className = "pa-save";
  row.append(button, state);

  const show = () => {
    const saved = isSaved(item);
    button.textContent = saved ? "Remove" : "Save";
    const label = saved ? `Remove ${name} from your list` : `Save ${name} to your list`;
    button.setAttribute("aria-label", label);
    state.textContent = saved ? "In your list" : "";
    row.toggleAttribute("data-saved", saved);
  };

  button.addEventListener("click", () => {
    const saved = isSaved(item);
    const done = saved ? removeFromList(item) : addToList([item]);
    if (!done) state.textContent = "Not saved";
    const words = saved ? `${name} removed from your list.` : `${name} saved to your list.`;
    announce(done ? words : REFUSED);
  });
  show();
  holder.append(row);
  return show;
}

/** Words that are heard, and seen at the foot of the window where something went wrong. */
function addAnnouncer(main) {
  const status = document.createElement("p");
  status.className = "pa-said";
  status.setAttribute("role", "status");
  main.append(status);
  return (words) => {
    status.textContent = words;
    status.toggleAttribute("data-wrong", words === REFUSED);
  };
}

export function addSaveButtons(main) {
  const holders = [...main.querySelectorAll("[data-save]")];
  if (!holders.length) return;
  const area = areaOf(main);
  sendAreaAlong(main);
  const announce = addAnnouncer(main.querySelector(".pa-wrap"));
  const shows = holders.map((holder) => addSaveButton(holder, area, announce));
  onListChange(() => shows.forEach((show) => show()));
}

/** "My list (3)" among the links of the menu. */
export function showNumberSaved(links) {
  const link = [...links].find(({ href }) => href.endsWith("/shortlist/"));
  if (!link) return;
  const words = link.textContent;
  const show = () => {
    const number = readList().length;
    link.textContent = number ? `${words} (${number})` : words;
  };
  onListChange(show);
  show();
}
