// The words of a list: dates, who runs a programme, addresses to read out or write down.
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/** `2026-04-01`, `2026-04` or `2026` as people say it. */
export function dateWords(text) {
  const [year, month, day] = (text ?? "").split("-");
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(names, joint = "and") {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${joint} ${names.at(-1)}`;
}

/** `1 programme`, `3 programmes`. */
export const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Said where the atlas has no address, as on the page of the programme. */
export const NO_OFFICIAL_PAGE = "We have not found an official page.";

/** An address as it stands on paper. */
export const spelled = (url) => url.replace(/^https?:\/\//, "").replace(/\/$/, "");

/** Reads the labels that the page holds in its template: their words, and tags to show. */
export function readLabels(template) {
  const tags = template.content;
  const roles = new Map(
    [...tags.querySelectorAll("[data-role]")].map(({ dataset, textContent }, position) => [
      dataset.role,
      { phrase: textContent, contact: "contact" in dataset, position },
    ]),
  );
  const first = (a, b) => rank(roles.get(a)) - rank(roles.get(b));
  return {
    tag: (kind, id) => tags.querySelector(`b.${kind}-${id}`).cloneNode(true),
    word: (kind, id) => tags.querySelector(`b.${kind}-${id}`).textContent,
    /** Who runs it as pairs of phrase and names, those to go to first. */
    people(providers) {
      return [...byRole(providers)]
        .sort(([a], [b]) => first(a, b))
        .map(([role, all]) => ({ phrase: roles.get(role).phrase, all }));
    },
  };
}

const rank = ({ contact, position }) => position - (contact ? 1000 : 0);

function byRole(providers) {
  const groups = new Map();
  for (const one of providers) groups.set(one.role, [...(groups.get(one.role) ?? []), one]);
  return groups;
}
