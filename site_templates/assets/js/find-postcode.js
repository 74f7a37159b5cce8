// The answer to a postcode typed in a search box. Loaded when something with a digit is typed.
import { answer, looksLikePostcode } from "./postcode.js";

/**
 * `{message, areas, link}` for what may be a postcode, else null. `areas` are the district and,
 * where there are two councils, the county; `link` is where to go outside England, or null.
 */
export async function postcodeAnswer(text, known, root) {
  if (!looksLikePostcode(text)) return null;
  const { code, postcode, message, link_text, url } = await answer(text, root);
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
