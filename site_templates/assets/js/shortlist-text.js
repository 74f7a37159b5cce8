// The list in plain text, to copy or to send.
import { NO_OFFICIAL_PAGE, dateWords, listed } from "./shortlist-words.js";
import { nameOf } from "./shortlist-entry.js";

const absolute = (path) => new URL(path, location.href).href;

const who = (run, labels) =>
  labels
    .people(run.providers)
    .map(({ phrase, all }) => `${phrase} ${listed(all.map(({ name }) => name))}`)
    .join(". ");

/** The lines on one programme; a brief one leaves out what its page says too. */
function lines(item, found, { labels, root, brief }) {
  if (!found) return [nameOf(item.programme)];
  const local = found.runs.flatMap((run) => [
    who(run, labels),
    run.local_url && `Local page: ${run.local_url}`,
  ]);
  const status = labels.word("status", found.status);
  const sure = `${labels.word("evidence", found.evidence)} ${dateWords(found.date)}`.trim();
  const age = found.freshness && labels.word("fresh", found.freshness);
  return [
    `${[found.name, found.place?.name].filter(Boolean).join(", ")} (${status})`,
    !brief && found.short,
    ...local,
    !brief && found.start && `How to start: ${found.start}`,
    found.official ? `Official page: ${found.official}` : NO_OFFICIAL_PAGE,
    !brief && `How sure we are: ${[sure, age].filter(Boolean).join(". ")}`,
    `More: ${absolute(root + found.page)}`,
  ].filter(Boolean);
}

/** `details` holds what was found for each item, or nothing. `link` opens the same list. */
export function listText(items, details, link, context) {
  const entries = items.map((item, at) => {
    const [name, ...rest] = lines(item, details[at], context);
    return [`${at + 1}. ${name}`, ...rest.map((line) => `   ${line}`)].join("\n");
  });
  return [...entries, `This list: ${link}`, context.edition].join("\n\n") + "\n";
}

/** A draft to nobody: the reader's own program asks whom to send it to. */
export function mailDraft(subject, text) {
  const body = text.replaceAll("\n", "\r\n");
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
