// Choosing areas: what is typed is understood as a name, an earlier name, a code or a postcode.
import { pick } from "./compare-offers.js";
import { anchor, make } from "./shortlist-entry.js";

/**
 * `add` and `remove` take an area; `say` tells the reader what came of it. What is typed and sent
 * while the page still fetches its data stays, and is answered when they are there: `ready`.
 */
export function makeChooser({ part, root, ready, add, remove, say }) {
  const form = part("add");
  const input = form.querySelector("input");

  const suggest = ({ all }) =>
    form
      .querySelector("datalist")
      .append(...all.map(({ name }) => Object.assign(make("option"), { value: name })));
  ready.then(suggest, () => {}); // the page says that it failed

  const addChosen = (area, message) => {
    input.value = "";
    add(area, message);
  };

  const offer = (areas) => {
    part("options").replaceChildren(...areas.map((area) => pick(area, addChosen)));
    part("options").hidden = !areas.length;
  };

  const understand = async (text, places) => {
    const found = places.named(text);
    if (found.length || !/[0-9]/.test(text)) return { found, message: "" };
    const { postcodeAnswer } = await import("./find-postcode.js");
    const told = await postcodeAnswer(text, places.all, root);
    return { found: (told?.areas ?? []).map(({ code }) => places.get(code)), message: told?.message ?? "" };
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return say("Type the name or code of an area.");
    const places = await ready.catch(() => null);
    if (!places) return;
    const { found, message } = await understand(text, places).catch(() => ({ found: [], message: "" }));
    if (found.length === 1) return addChosen(found[0], message);
    const near = found.length ? found : places.like(text);
    offer(near);
    if (message) say(message);
    else say(near.length ? "Which one do you mean? Choose below." : `We know no area called “${text}”. Check the spelling.`);
  });

  return {
    offer,
    input,
    /** Shows the areas chosen; none can be typed where there is no more room. */
    show(areas, full) {
      part("empty").hidden = areas.length > 0;
      part("chosen").replaceChildren(...areas.map((area) => chosen(area, root, remove)));
      form.hidden = full;
      offer([]);
    },
  };
}

function chosen(area, root, remove) {
  const button = make("button", "md-button", "Remove");
  button.type = "button";
  button.setAttribute("aria-label", `Remove ${area.name}`);
  button.addEventListener("click", () => remove(area));
  return make("li", "", anchor(root + area.page, area.name), " ", button);
}
