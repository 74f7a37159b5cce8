"""What councils wrote for their own page: `content/areas/<CODE>.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.derive.reorganise import Moves
from generator.model.atlas import Atlas
from generator.problems import DataProblems, Problem
from generator.read.reporter import Reporter
from generator.read.wording import did_you_mean, quoted
from generator.read.written import Written, read_written
from generator.render.council_note import CouncilNote
from generator.render.markdown import as_html

FOLDER = "areas"
HEAD = ("stated_by", "date")


def council_notes(content: Path, atlas: Atlas, moves: Moves) -> Mapping[str, CouncilNote]:
    """Notes by code of the council, or of those that took over from it.

    `atlas` is as of the day of the build. Where a council has several, the newest stands. Raises
    DataProblems with everything that is wrong with them.
    """
    files, faults = read_written(content / FOLDER, HEAD)
    present = {row.code for row in atlas.local_authorities}
    codes = present | moves.districts.keys() | moves.counties.keys()
    problems = (*faults, *(fault for file in files for fault in _faults(file, codes)))
    if problems:
        raise DataProblems(problems)
    return {
        code: CouncilNote(
            stated_by=file.head["stated_by"],
            date=file.head["date"],
            html=as_html(file.text, top=3),
        )
        for file in sorted(files, key=lambda file: file.head["date"])
        for code in moves.successors(file.name)
    }


def _faults(file: Written, codes: set[str]) -> Iterator[Problem]:
    report = Reporter(file.file)
    if file.name not in codes:
        yield report.problem(
            "unknown-area",
            f"{quoted(file.name)} is not the GSS code of a council.",
            f"{did_you_mean(file.name, codes)}Name the file after the code, as in E09000004.md.",
            value=file.name,
        )
    if file.head.get("date") and not _is_date(file.head["date"]):
        yield report.problem(
            "date",
            f"{quoted(file.head['date'])} is not a date.",
            "Write the day on which the council said so as in 2026-11-21.",
            line=1,
            column="date",
            value=file.head["date"],
        )


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
