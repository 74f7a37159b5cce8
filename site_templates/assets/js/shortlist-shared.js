// A list that came by a link. It is shown, and not kept unless the reader asks for that.
import { known } from "./shortlist-link.js";
import { addToList, readList } from "./shortlist-store.js";
import { counted } from "./shortlist-words.js";

const REFUSED = "This could not be kept. Your browser does not let this site keep anything.";
const NOTHING = "This link names no programme of the atlas. Ask for it again.";

/** `link` is what the address asked for. `own` opens the reader's own list. */
export async function sharedList(link, { part, atlas, screen, say, own }) {
  const heading = document.querySelector("h1");
  const before = { heading: heading.textContent, title: document.title };
  const title = part("shared").dataset.title;
  heading.textContent = title;
  document.title = document.title.replace(before.heading, title);
  part("shared").hidden = false;
  part("clear").hidden = true;
  const { show } = screen(null);

  const load = async () => {
    part("failed").hidden = true;
    try {
      open(known(link.items, await atlas.index()));
    } catch {
      part("failed").hidden = false;
      part("again").onclick = load;
    }
  };

  const open = async ({ items, unknown }) => {
    const lost = unknown + link.odd;
    const mine = readList().length;
    const added = `Your own list has ${counted(mine, "programme")}. These would be added.`;
    const words = part("shared-words");
    part("keep").hidden = items.length === 0;
    if (!items.length) words.textContent = NOTHING;
    else if (mine) words.append(` ${added}`);
    if (lost) say(`${counted(lost, "programme")} of the link could not be found in the atlas.`);
    part("keep").addEventListener("click", () => keep(items));
    if (items.length) await show(items);
  };

  const keep = (items) => {
    const had = readList().length;
    if (!addToList(items)) return say(REFUSED);
    const added = readList().length - had;
    const there = items.length - added;
    history.replaceState(history.state, "", location.pathname);
    part("shared").hidden = true;
    heading.textContent = before.heading;
    document.title = before.title;
    own();
    heading.focus();
    const twice = there ? ` ${there} ${there === 1 ? "was" : "were"} in it before.` : "";
    return say(`${counted(added, "programme")} added to your list.${twice}`);
  };

  await load();
}
