// Puts a mistyped word right where it is one slip, or two in a long word, from a word of the site.
import { stem } from "./search-words.js";

const SHORTEST = 4;
const LONG = 8;

/** How many letters are wrong, missing, too many or in each other's place; stops at `most`. */
export function slips(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1;
      let least = Math.min(above[at] + 1, line[at - 1] + 1, above[at - 1] + same);
      const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      if (swapped) least = Math.min(least, before[at - 2] + 1);
      line.push(least);
    }
    if (Math.min(...line) > most) return most + 1;
    [before, above] = [above, line];
  }
  return above[b.length];
}

/** A function that corrects a word. `texts` are lists of words; `unfinished` may go on. */
export function speller(texts) {
  const counts = new Map();
  for (const words of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const known = [...counts.keys()];
  const stems = new Set(known.map(stem));
  return (word, unfinished = false) => {
    if (counts.has(word) || stems.has(stem(word)) || word.length < SHORTEST || /\d/.test(word))
      return word;
    if (unfinished && known.some((other) => other.startsWith(word))) return word;
    let best = { word, slips: word.length < LONG ? 2 : 3, count: 0 };
    for (const other of known) {
      if (other[0] !== word[0] && other[1] !== word[0]) continue;
      const found = slips(word, other, best.slips);
      const better = found < best.slips || (found === best.slips && counts.get(other) > best.count);
      if (found < (word.length < LONG ? 2 : 3) && better) {
        best = { word: other, slips: found, count: counts.get(other) };
      }
    }
    return best.word;
  };
}
