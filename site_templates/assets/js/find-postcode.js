// The answer to a postcode typed in a search box. Loaded when something with a digit is typed.
import { answer, looksLikePostcode } from "./postcode.js";

const WITHIN = /\b[a-z]{1,2}[0-9][a-z0-9]?[^a-z0-9]*[0-9][a-z]{1,2}\b/i;
const bare = (text) => text.replace(/[^a-z0-9]/gi, "");

/** The postcode, or the part of one, that a text is or has in it; "" where there is none. */
export function postcodeIn(text) {
  return looksLikePostcode(bare(text)) ? bare(text) : bare(text.match(WITHIN)?.[0] ?? "");
}

/**
 * `{message, areas, link}` for what may be a postcode, else null. `areas` are the district and,
 * where there are two councils, the county; `link` is where to go outside England, or null.
 */
export async function postcodeAnswer(text, known, root) {
  const typed = postcodeIn(text);
  if (!typed) return null;
  const { kind, code, postcode, message, link_text, url } = await answer(typed, root);
  if (kind === "not-a-postcode" && typed !== bare(text)) return null;
  const named = (wanted) => known.find((area) => area.code === wanted);
  const district = named(code);
  const areas = [district, named(district?.county)].filter(Boolean);
  const words = message.replace("{postcode}", postcode).replace("{place}", placeWords(areas));
  return { message: words, areas, link: url ? { text: link_text, url } : null };
}

function placeWords([district, county]) {
  if (!district) return "";
  if (!county) return district.name;
  return `${district.name} (district council) and ${county.name} (county council)`;
}
