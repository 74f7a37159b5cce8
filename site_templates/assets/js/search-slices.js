// Long work in slices, so that a slow phone can answer a finger in between.
const SLICE = 100;

const pause = () =>
  globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** Calls `each(one, index)` for all of `list`, with a pause after every slice. */
export async function inSlices(list, each) {
  for (let from = 0; from < list.length; from += SLICE) {
    list.slice(from, from + SLICE).forEach((one, at) => each(one, from + at));
    await pause();
  }
}
