// What counts for or against a page whatever its words.
const KIND = {
  programme: 1,
  area: 0.9,
  "local-scheme": 0.8,
  "combined-authority": 0.8,
  former: 0.7,
  page: 0.7,
  provider: 0.6,
  map: 0.4,
};
const STATUS = { uncertain: 0.85, planned: 0.7, "closed-to-new-starts": 0.5, closed: 0.3 };
const NAMED = { ...KIND, map: 0.6 };
const ENDED_NAMED = 0.4;
const ASKED_KIND = 2.5;
const UNASKED_GROUP = 0.7;
const LEAST_REACH = 0.85;
// Themes of help that is made for one group of people only.
const GROUPS = new Set(["justice", "health-and-work", "youth"]);

/**
 * How a page stands by its kind, and help by whether it is open, how widely it runs and whether it
 * is made for people of whom the question does not speak. Where the question is a page's name, the
 * kind counts less and ended help is nearly as good as open help.
 */
export function standings({ needs, stems }, { documents, districts, few, kindStems }) {
  const told = needs.flatMap(({ synonyms }) => synonyms);
  const asked = new Set(told.flatMap(({ theme, audience }) => [theme, audience]));
  const forOthers = ({ audiences = [], themes = [] }) => {
    const groups = themes.filter((theme) => GROUPS.has(theme));
    const made = [...groups, ...audiences.filter((audience) => few.has(audience))];
    return groups.length > 0 && !made.some((one) => asked.has(one));
  };
  return documents.map((one) => {
    const { kind, status, reach } = one;
    const open = STATUS[status] ?? 1;
    const wide = reach === undefined ? 1 : LEAST_REACH + ((1 - LEAST_REACH) * reach) / districts;
    const group = forOthers(one) ? UNASKED_GROUP : 1;
    const all = group * (stems.includes(kindStems[kind]) ? ASKED_KIND : 1);
    const named = NAMED[kind] * all * (1 - ENDED_NAMED * (1 - open));
    return { asked: KIND[kind] * all * open * wide, named };
  });
}
