// Passes a list on: as text, as a draft e-mail, or as a link that carries only ids.
import { linkTo } from "./shortlist-link.js";
import { listText, mailDraft } from "./shortlist-text.js";

export function enhanceShare(tools, { atlas, labels, root, edition, say }) {
  const part = (name) => tools.querySelector(`[data-${name}]`);
  const [box, area] = [part("by-hand"), part("by-hand").querySelector("textarea")];
  let [text, link] = ["", ""];

  /** To the clipboard; where that is not allowed, into a box to copy from by hand. */
  const copy = async (what, words) => {
    box.hidden = true;
    try {
      await navigator.clipboard.writeText(what);
      say(words);
    } catch {
      box.hidden = false;
      area.value = what;
      area.select();
      say("Copy the text in the box.");
    }
  };

  part("print").addEventListener("click", () => print());
  part("copy-text").addEventListener("click", () => copy(text, "The list is copied as text."));
  part("copy-link").addEventListener("click", () => copy(link, "A link to the list is copied."));

  /** Makes the text and the draft ready for these items; only the last call counts. */
  return async (items) => {
    link = linkTo(location.href, items);
    const asked = link;
    const details = await Promise.all(items.map((item) => atlas.detail(item).catch(() => null)));
    if (asked !== link) return;
    const write = (brief) => listText(items, details, link, { labels, root, edition, brief });
    text = write(false);
    part("mail").href = mailDraft(tools.dataset.subject, write(true));
  };
}
