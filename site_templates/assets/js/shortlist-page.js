// The page of the list: the reader's own, or one that someone shared by a link.
import { openAtlas } from "./shortlist-data.js";
import { readLink } from "./shortlist-link.js";
import { ownList } from "./shortlist-own.js";
import { makeScreen } from "./shortlist-screen.js";
import { enhanceShare } from "./shortlist-share.js";
import { sharedList } from "./shortlist-shared.js";
import { readLabels } from "./shortlist-words.js";

export function openListPage(box) {
  const part = (name) => box.querySelector(`[data-${name}]`);
  const say = (words) => {
    part("said").textContent = words;
  };
  const { root, edition } = box.dataset;
  const atlas = openAtlas(root);
  const labels = readLabels(part("labels"));
  const prepare = enhanceShare(part("tools"), { atlas, labels, root, edition, say });
  const screen = (act) => makeScreen({ part, atlas, labels, root, act, prepare });
  const own = () => ownList({ part, screen, say });

  const link = readLink(location.href);
  if (link) sharedList(link, { part, atlas, screen, say, own });
  else own();
  box.hidden = false;
}
