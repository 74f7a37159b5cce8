"""The first line of a table against the columns that its schema declares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.problems import Problem
from generator.read.reporter import Reporter
from generator.read.rows import ParsedRow
from generator.read.wording import near_match, quoted

SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright lines"}


def read_header(
    first: ParsedRow, expected: Sequence[str], report: Reporter
) -> tuple[tuple[str, ...] | None, list[Problem]]:
    """Column names in the file's order, misspelt ones put right; None when it is no header."""
    found = first.row.cells
    separator = _other_separator(found, expected)
    if separator:
        return None, [_separated_otherwise(separator, found, report)]
    meant = _corrections(found, expected)
    header = tuple(meant.get(name, name) for name in found)
    if first.misquoted or not set(header) & set(expected):
        return None, [_no_header(found, expected, report)]
    problems = [
        *_unknown(found, expected, meant, report),
        *_duplicates(found, report),
        *_missing(header, expected, report),
    ]
    return header, problems or _misordered(header, expected, report)


def _corrections(found: Sequence[str], expected: Sequence[str]) -> dict[str, str]:
    """Misspelt name to the missing column it most likely is; each column is meant once."""
    missing = [name for name in expected if name not in found]
    meant: dict[str, str] = {}
    for name in dict.fromkeys(found):
        match = "" if name in expected else near_match(name, missing)
        if match:
            meant[name] = match
            missing.remove(match)
    return meant


def _other_separator(found: Sequence[str], expected: Sequence[str]) -> str:
    """What stands between the names in the place of commas; empty when commas do."""
    others = (mark for mark in SEPARATORS if len(found) == 1 and mark in found[0])
    return next((mark for mark in others if set(found[0].split(mark)) & set(expected)), "")


def _separated_otherwise(separator: str, found: Sequence[str], report: Reporter) -> Problem:
    return report.problem(
        "wrong-separator",
        f"The cells are set apart by {SEPARATORS[separator]}, not by commas.",
        "Run `atlas fmt`, or save the file as CSV with the comma as separator: in LibreOffice "
        'choose "Edit filter settings" as you save.',
        line=1,
        value=",".join(found),
    )


def _no_header(found: Sequence[str], expected: Sequence[str], report: Reporter) -> Problem:
    return report.problem(
        "missing-header",
        f"Line 1 is not the header: it starts with {quoted(found[0] if found else '')}.",
        f"Make this the first line, with commas between names: {','.join(expected)}",
        line=1,
        value=",".join(found),
    )


def _unknown(
    found: Sequence[str], expected: Sequence[str], meant: dict[str, str], report: Reporter
) -> Iterator[Problem]:
    for name in dict.fromkeys(found):
        if name in expected:
            continue
        remedy = (
            f'Did you mean "{meant[name]}"?'
            if name in meant
            else "Remove the column, or describe it in datapackage.json first."
        )
        message = f"{quoted(name)} is not a column of this table."
        yield report.problem("unknown-column", message, remedy, line=1, column=name, value=name)


def _duplicates(found: Sequence[str], report: Reporter) -> Iterator[Problem]:
    for name in dict.fromkeys(found):
        if found.count(name) > 1:
            yield report.problem(
                "duplicate-column",
                f"The column {quoted(name)} appears {found.count(name)} times.",
                "Keep one of them.",
                line=1,
                column=name,
                value=name,
            )


def _missing(header: Sequence[str], expected: Sequence[str], report: Reporter) -> Iterator[Problem]:
    for position, name in enumerate(expected):
        if name not in header:
            place = f"after {quoted(expected[position - 1])}" if position else "as the first one"
            message = f"The column {quoted(name)} is missing."
            remedy = f"Add it {place}, with an empty cell in each row where there is no value."
            yield report.problem("missing-column", message, remedy, line=1, column=name)


def _misordered(header: Sequence[str], expected: Sequence[str], report: Reporter) -> list[Problem]:
    for name, wanted in zip(header, expected, strict=True):
        if name != wanted:
            message = f"The column {quoted(name)} stands where {quoted(wanted)} should."
            remedy = f"Put the columns in this order: {','.join(expected)}"
            return [
                report.problem(
                    "misordered-columns", message, remedy, line=1, column=name, value=name
                )
            ]
    return []
