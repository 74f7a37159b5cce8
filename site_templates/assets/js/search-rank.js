// Ranks pages for a question: what answers all of its needs first, and names before needs.
import { eachName } from "./search-names.js";
import { needScores } from "./search-needs.js";
import { standings } from "./search-standing.js";

// A page is left out below this share of the best one, but a name does not hide its like.
const LEAST = 0.12;
const FULL = 2;
const PLACE_ALONE = 12;
const PLACE_BESIDE_A_NEED = 0.3;

/** Numbers of the documents that answer and that `fits` lets through, the best first. */
export function rank(question, world, fits) {
  const scores = new Map();
  const needs = question.needs.map((need) => needScores(need, world));
  const all = needs.reduce((sum, { weight }) => sum + weight, 0);
  const stands = standings(question, world);
  for (const need of needs) {
    for (const [id, score] of need.scores) {
      scores.set(id, (scores.get(id) ?? 0) + (score * need.weight * stands[id].asked) / all);
    }
  }
  for (const [id, score] of nameScores(question, world, stands)) {
    scores.set(id, (scores.get(id) ?? 0) + score);
  }
  const fitting = [...scores].filter(([id]) => fits(id));
  const best = Math.max(0, ...fitting.map(([, score]) => score));
  return fitting
    .filter(([, score]) => score >= LEAST * Math.min(best, FULL))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([id]) => id);
}

/** The best that a page's names are worth; the place of the question stands above them. */
function nameScores(question, world, stands) {
  const scores = new Map();
  eachName(question, world, (id, score, whole) => {
    const worth = score * (whole ? stands[id].named : stands[id].asked);
    scores.set(id, Math.max(scores.get(id) ?? 0, worth));
  });
  const { place, needs } = question;
  if (place !== null) scores.set(place, needs.length ? PLACE_BESIDE_A_NEED : PLACE_ALONE);
  return scores;
}
