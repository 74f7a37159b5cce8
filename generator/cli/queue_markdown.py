"""The verification queue as the text of an issue on GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.derive.views.quality import QualityView
from generator.derive.words import count_words, date_words
from generator.model.atlas import Atlas
from generator.model.history import LinkCheck
from generator.problems import Problem

LONGEST = 60_000
"""GitHub takes 65,536 characters; what is longer is cut after a whole line."""
MOST_LINKS, MOST_WARNINGS = 40, 20
MARKS = str.maketrans({mark: f"&#{ord(mark)};" for mark in "\\`*_{}[]()#+!|<>~@&"})
IN_LINKS = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "<>()|\\ "})

Row = Mapping[str, str]


def as_markdown(
    view: QualityView,
    rows: Sequence[Row],
    warnings: Sequence[Problem],
    atlas: Atlas,
    repository: str,
) -> str:
    """`repository` is an address such as https://github.com/NAME/REPOSITORY, or empty."""
    parts = (
        _head(view),
        _links(atlas),
        _warnings(warnings),
        _facts(rows, {one.id: one.label for one in atlas.check_reasons}, repository),
    )
    return _cut("\n".join(line for part in parts for line in part) + "\n")


def _head(view: QualityView) -> Iterator[str]:
    yield f"**{view.waiting} of {view.total} facts are worth checking.** Why:"
    yield ""
    yield from _table(("Reason", "Facts"), ((label, str(n)) for label, _, n in view.reasons if n))


def _links(atlas: Atlas) -> Iterator[str]:
    results = {row.id: row for row in atlas.link_results}
    broken = [row for row in atlas.link_checks if results[row.result].broken]
    last = max((row.checked for row in atlas.link_checks), default="")
    yield "\n### Web addresses\n"
    if not last:
        yield "None was asked yet. Run `atlas links`."
        return
    yield (
        f"{count_words(len(broken), 'address', 'addresses')} of {len(atlas.link_checks)} "
        f"did not lead to what they should. The last was asked on {date_words(last)}."
    )
    if broken:
        yield ""
    for row in broken[:MOST_LINKS]:
        yield f"- {_link(row.url, row.url)}: {_plain(results[row.result].label)}{_since(row)}"
    if len(broken) > MOST_LINKS:
        yield f"- and {len(broken) - MOST_LINKS} more"


def _since(row: LinkCheck) -> str:
    return f", since {date_words(row.failing_since)}" if row.failing_since else ""


def _warnings(warnings: Sequence[Problem]) -> Iterator[str]:
    yield "\n### What the checks of the tables warn of\n"
    if not warnings:
        yield "Nothing."
    for one in warnings[:MOST_WARNINGS]:
        yield f"- {_plain(f'{one.file}:{one.line}: {one.message} {one.remedy}')}"
    if len(warnings) > MOST_WARNINGS:
        yield f"- and {len(warnings) - MOST_WARNINGS} more"


def _facts(rows: Sequence[Row], labels: Mapping[str, str], repository: str) -> Iterator[str]:
    yield f"\n### The first {len(rows)}\n"
    yield "Those that touch most people aged 16 to 64 come first.\n"
    cells = (_fact(row, labels, repository) for row in rows)
    yield from _table(("Fact", "Why", "People", "What we have", "Row"), cells, escaped=True)


def _fact(row: Row, labels: Mapping[str, str], repository: str) -> tuple[str, ...]:
    name = _plain(f"{row['name']}, {row['place']}" if row["place"] else row["name"])
    people = f"{int(row['residents_16_to_64']):,}"
    level = f"{row['evidence_level']} {row['evidence_date']}".strip()
    seen = _link(level, row["source_url"]) if row["source_url"] else _plain(level)
    at = f"{row['table']}.csv:{row['line']}"
    edit = f"{repository}/edit/main/data/{row['table']}.csv#L{row['line']}"
    why = _plain(". ".join(labels[one] for one in row["reasons"].split(" | ")))
    return name, why, people, seen, _link(at, edit) if repository else at


def _table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], *, escaped: bool = False
) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row if escaped else map(_plain, row))} |"


def _link(text: str, address: str) -> str:
    return f"[{_plain(text)}]({address.translate(IN_LINKS)})"


def _plain(text: str) -> str:
    """Text of the data with nothing that Markdown, HTML or GitHub would take for a mark."""
    return " ".join(text.split()).translate(MARKS)


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition("\n")[0] + "\n\nThe rest is on the page about quality.\n"
