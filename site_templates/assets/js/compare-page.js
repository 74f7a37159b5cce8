// The page that compares areas. The choice is in the address, so that reload, back and a shared
// link show the same. Nothing is stored.
import { makeChooser } from "./compare-chooser.js";
import { comparisonCsv } from "./compare-csv.js";
import { offers } from "./compare-offers.js";
import { comparison } from "./compare-parts.js";
import { openPlaces } from "./compare-places.js";
import { addressOf, askedIn, MOST, settle } from "./compare-state.js";
import { readWords, unlike } from "./compare-words.js";
import { fetcher } from "./shortlist-data.js";
import { make } from "./shortlist-entry.js";
import { listed } from "./shortlist-words.js";

export async function openComparePage(box) {
  const part = (name) => box.querySelector(`[data-${name}]`);
  const { root } = box.dataset;
  const words = readWords(part("labels"));
  const get = fetcher(root);
  const plainTitle = document.title;
  const say = (text) => {
    part("said").textContent = text;
  };
  box.hidden = false;
  part("again").addEventListener("click", () => location.reload());
  part("print").addEventListener("click", () => print());

  const ready = get("data/index.json").then(openPlaces);
  let places;
  let areas = [];
  let records = [];

  /** Shows what is chosen; only the last call counts. */
  const show = async (chosen, notes, options = []) => {
    areas = chosen;
    chooser.show(areas, areas.length === MOST);
    chooser.offer(options);
    part("notes").replaceChildren(...notes.map((note) => make("p", "pa-inset", note)));
    let loaded;
    try {
      loaded = await Promise.all(chosen.map(async (area) => ({ ...(await get(area.data)), page: area.page })));
    } catch {
      if (areas === chosen) part("failed").hidden = false;
      return;
    }
    if (areas !== chosen) return;
    records = loaded;
    part("failed").hidden = true;
    showOffers();
    showResult();
  };

  const showOffers = () => {
    const room = areas.length > 0 && areas.length < MOST;
    const found = room ? offers(records[0], areas, { places, words, add }) : [];
    part("offered").replaceChildren(...found);
    part("offers").hidden = !found.length;
    part("offers").open = areas.length === 1;
  };

  const showResult = () => {
    const enough = records.length > 1;
    part("result").hidden = !enough;
    const names = listed(records.map(({ name }) => name));
    document.title = enough ? `${names} compared - ${plainTitle.split(" - ").at(-1)}` : plainTitle;
    part("title").textContent = `${names} side by side`;
    part("parts").replaceChildren(...(enough ? comparison(records, { words, places, root }) : []));
    const warning = enough ? unlike(records, words) : "";
    if (warning) part("parts").prepend(make("p", "pa-inset pa-compare__warning", warning));
  };

  /** After the reader has changed the choice. */
  const change = async (chosen, words) => {
    history.pushState(null, "", addressOf(location.href, chosen.map(({ code }) => code)));
    await show(chosen, []);
    const left = MOST - chosen.length;
    say(`${words} ${chosen.length > 1 ? "The comparison is below." : "Add one more to compare."}`);
    if (left) chooser.input.focus();
    else part("title").focus();
  };

  const add = (area, message = "") => {
    if (areas.includes(area)) return say(`${area.name} is already chosen.`);
    return change([...areas, area], `${message} ${area.name} added.`.trim());
  };

  const remove = (area) => change(areas.filter((one) => one !== area), `${area.name} removed.`);

  const chooser = makeChooser({ part, root, ready, add, remove, say });

  try {
    places = await ready;
  } catch {
    part("failed").hidden = false;
    return;
  }

  const fromAddress = async () => {
    const asked = askedIn(location.href);
    const { areas: chosen, notes, options } = settle(asked, places);
    if (chosen.length === 1) notes.push(`Only ${chosen[0].name} is chosen. Add one more to compare.`);
    say("");
    await show(chosen, notes, options);
    if (chosen.length > 1) say(`Comparing ${listed(chosen.map(({ name }) => name))}.`);
  };

  part("download").addEventListener("click", () => {
    const text = comparisonCsv(records, words);
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = `compare-${areas.map(({ code }) => code).join("-")}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
    say("The comparison is downloaded.");
  });
  addEventListener("popstate", fromAddress);
  await fromAddress();
}
