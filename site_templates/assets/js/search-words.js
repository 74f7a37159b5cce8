// Words as the search compares them: without case, accents, punctuation and endings.

const set = (text) => new Set(text.split(" "));

/** Words that ask nothing by themselves. */
const EMPTY = set(
  "a about after all also am an and any anyone anything are arent as at be because been before " +
    "being but by can cannot cant come could couldnt did do does doesnt dont during even ever everyone " +
    "for from gets getting give given go going got had has hasnt have havent he her here him his " +
    "how i id if ill im in into is isnt it last its ive just let like list live ll many may me more " +
    "much my near nearby next no not now of off on one or our out over please put s should so " +
    "some someone something still t take than that the their them then there these they thing " +
    "this through to too try trying until up us ve very was we well were what whats when where which while " +
    "who whos why will with wont while would you your youre",
);

/** Words that stand in so many questions that they tell little. */
const LIGHT = set(
  "advice area areas available best class classes client college company course courses customer day find firm " +
    "free funding get good help helps job jobs know learn learning local long " +
    "look looking make money month months need needs new offer old olds open own paid pay people programme programmes project " +
    "projects run running scheme schemes service services skill skills start starting study support term train training use want wants " +
    "way week weeks work working year years",
);

/** Words that say what a place is, not which. */
const PLACE_KINDS = set(
  "area authority borough city combined council councils county district mayor mayoral " +
    "metropolitan region royal town unitary",
);

export const isEmpty = (word) => EMPTY.has(word);
export const isLight = (word) => LIGHT.has(word) || /^\d+$/.test(word);
export const isPlaceKind = (word) => PLACE_KINDS.has(word);
export const commonWords = [...EMPTY, ...LIGHT, ...PLACE_KINDS];

// Nearly every text: nothing in it but what parts words or makes them.
const PLAIN = /^[\x20-\x25\x28-\x7e]*$/;

/** The words of a text in order. */
export function wordsOf(text) {
  const small = text.toLowerCase();
  const plain = PLAIN.test(small)
    ? small
    : small
        .normalize("NFKD")
        .replace(/[\u0300-\u036f'’]/g, "")
        .replace(/&/g, " and ");
  return plain.match(/[a-z0-9]+/g) ?? [];
}

const stems = new Map();

/** The word without its ending, so that `courses` finds `course` and `hiring` finds `hire`. */
export function stem(word) {
  if (!stems.has(word)) stems.set(word, withoutEnding(word));
  return stems.get(word);
}

function withoutEnding(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  const one = word.replace(/ies$/, "y").replace(/([^sui])s$/, "$1");
  const bare =
    one.length > 5 ? one.replace(/(ing|ed)$/, "").replace(/(.{5})(ship|ment)$/, "$1") : one;
  return bare.length > 3 ? bare.replace(/e$/, "").replace(/([^aeiou])\1$/, "$1") : bare;
}

export const stemsOf = (text) => wordsOf(text).map(stem);
