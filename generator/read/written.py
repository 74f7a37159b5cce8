"""Pages and notes written by hand in Markdown: what stands at their head, and the text below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem
from generator.read.reporter import Reporter

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Written:
    """One file. `head` has the lines between the fences, by their name; `text` is Markdown.

    `above` is how many lines of the file stand above the text.
    """

    file: str
    name: str
    head: Mapping[str, str]
    text: str
    above: int


def read_written(
    directory: Path, wanted: Iterable[str]
) -> tuple[tuple[Written, ...], tuple[Problem, ...]]:
    """The Markdown files of a directory, by name, and what is wrong with them.

    Each must be UTF-8 and have the `wanted` lines in its head. A directory that is not there
    has no files.
    """
    needs = tuple(wanted)
    files: list[Written] = []
    problems: list[Problem] = []
    for path in sorted(directory.glob("*.md")):
        report = Reporter(path.as_posix())
        try:
            written = _parse(path, path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            message = "The file is not in UTF-8."
            problems.append(report.problem("encoding", message, "Save it as UTF-8."))
            continue
        files.append(written)
        problems += _missing(written, needs, report)
    return tuple(files), tuple(problems)


def _parse(path: Path, text: str) -> Written:
    lines = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").splitlines()
    head: dict[str, str] = {}
    above = 0
    if lines and lines[0].strip() == FENCE and FENCE in [line.strip() for line in lines[1:]]:
        end = [line.strip() for line in lines].index(FENCE, 1)
        head = dict(_pairs(lines[1:end]))
        above = end + 1
    while above < len(lines) and not lines[above].strip():
        above += 1
    return Written(path.as_posix(), path.stem, head, "\n".join(lines[above:]).rstrip(), above)


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()


def _missing(written: Written, needs: Iterable[str], report: Reporter) -> Iterator[Problem]:
    for name in needs:
        if not written.head.get(name):
            yield report.problem(
                "head-missing",
                f'The head of the file lacks "{name}".',
                f'Begin the file with a line "---", a line "{name}: …" and a line "---".',
                line=1,
                column=name,
            )
