"""Rows that cannot be read whole: what is wrong with each, set apart from the sound ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.problems import Problem
from generator.read.decode import SAVE_AS_UTF8
from generator.read.package import Row
from generator.read.reporter import UNDECODED, Reporter
from generator.read.rows import ParsedRow
from generator.read.wording import counted, quoted

# Control characters, and format characters that hide or reorder what a reader sees. Line
# breaks are left to the rules on text: a cell that holds one can still be read.
CONTROL = re.compile(
    r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    r"\ud800-\udfff]"
)


_BLANK = re.compile(r"^[\s,]*$", re.MULTILINE)
Sorted = tuple[tuple[Row, ...], tuple[Row, ...], list[Problem]]


def rows_of(
    text: str, parsed: Iterable[ParsedRow], header: Sequence[str], report: Reporter
) -> Sorted:
    """Whole rows, broken rows and what is wrong with the latter. Blank rows are left out.

    `parsed` are the rows of the text that follow the header.
    """
    plain = plain_rows(text, len(header))
    return sort_out(parsed, header, report) if plain is None else (plain, (), [])


def plain_rows(text: str, width: int) -> tuple[Row, ...] | None:
    """The rows below the header, of a text of which there is nothing to say; else None.

    Most tables are such: no quotes, no blank line, nothing hidden, every row as wide as the header.
    They are read in half the time.
    """
    if any(mark in text for mark in '"\r') or CONTROL.search(text) or width < 2:
        return None
    text = text.removesuffix("\n")
    lines = enumerate(text.split("\n"), 1)
    rows = tuple(Row(line, tuple(cells.split(","))) for line, cells in lines)[1:]
    even = all(len(row.cells) == width for row in rows)
    return rows if even and not _BLANK.search(text) else None


def sort_out(parsed: Iterable[ParsedRow], header: Sequence[str], report: Reporter) -> Sorted:
    """The same, row by row."""
    whole: list[Row] = []
    broken: list[Row] = []
    problems: list[Problem] = []
    for entry in parsed:
        if _is_sound(entry, len(header)):
            whole.append(entry.row)
            continue
        faults = list(_faults(entry, header, report))
        problems += faults
        if any(entry.row.cells):
            (broken if faults else whole).append(entry.row)
    return tuple(whole), tuple(broken), _one_about_encoding(problems)


def _is_sound(entry: ParsedRow, width: int) -> bool:
    """Whether there is nothing to say of the row, which holds of nearly all."""
    cells = entry.row.cells
    text = "".join(cells)
    sound = not entry.misquoted and len(cells) == width and not text.isspace()
    return sound and bool(text) and not CONTROL.search(text)


def _faults(entry: ParsedRow, header: Sequence[str], report: Reporter) -> Iterator[Problem]:
    """What is wrong with a row that is not sound."""
    row = entry.row
    if entry.misquoted:
        yield _misquoted(row, report)
    elif not any(cell.strip() for cell in row.cells):
        yield _blank(row, report)
    elif len(row.cells) != len(header):
        yield _ragged(row, header, report)
    else:
        yield from _hidden_characters(row, header, report)


def _misquoted(row: Row, report: Reporter) -> Problem:
    return report.problem(
        "unbalanced-quote",
        f"The double quotes in the row of {quoted(row.cells[0])} do not pair up.",
        'Put a cell that holds a comma or a quote in double quotes; write a quote inside as "".',
        line=row.line,
        value=",".join(row.cells),
    )


def _blank(row: Row, report: Reporter) -> Problem:
    return report.problem("blank-row", "The row is blank.", "Remove the line.", line=row.line)


def _ragged(row: Row, header: Sequence[str], report: Reporter) -> Problem:
    cells, columns = len(row.cells), len(header)
    size = f"has {counted(cells, 'cell')}; the header has {columns}"
    missing = header[cells] if cells < columns else ""
    remedy = (
        f"Add what is missing; the last column here is {quoted(header[cells - 1])}."
        if missing
        else "Put a cell that holds a comma in double quotes, or remove the surplus cells."
    )
    return report.problem(
        "ragged-row",
        f"The row of {quoted(row.cells[0])} {size}.",
        remedy,
        line=row.line,
        column=missing,
        value=",".join(row.cells[columns:]),
    )


def _hidden_characters(row: Row, header: Sequence[str], report: Reporter) -> Iterator[Problem]:
    for column, cell in zip(header, row.cells, strict=True):
        if UNDECODED.search(cell):
            message = f"{quoted(cell)} is not UTF-8 text."
            yield report.problem(
                "not-utf-8", message, SAVE_AS_UTF8, line=row.line, column=column, value=cell
            )
        elif found := CONTROL.search(cell):
            yield report.problem(
                "control-character",
                f"{quoted(cell)} holds the invisible character U+{ord(found[0]):04X}.",
                "Type the cell again without it.",
                line=row.line,
                column=column,
                value=cell,
            )


def _one_about_encoding(problems: list[Problem]) -> list[Problem]:
    """A file saved in another encoding has one cause and one remedy: say it once."""
    alike = [problem for problem in problems if problem.rule == "not-utf-8"]
    if len(alike) < 2:
        return problems
    first = replace(alike[0], message=f"{alike[0].message} So are {len(alike) - 1} more cells.")
    return [first, *(problem for problem in problems if problem.rule != "not-utf-8")]
