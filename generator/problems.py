"""A fault in the data as a value: where it is, what is wrong and how to put it right."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from generator.rulebook import Severity, who_can_fix


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`line` is the physical line in the file (1 is the header); 0 means the file as a whole."""

    file: str
    line: int = 0
    column: str = ""
    value: str = ""
    rule: str
    severity: Severity = "error"
    message: str
    remedy: str

    def as_dict(self) -> dict[str, str | int]:
        """The record of `atlas check --format json`; `who` can put it right."""
        return {**asdict(self), "who": who_can_fix(self.rule)}


class DataProblems(Exception):  # noqa: N818 - it carries problems, it is not one
    """The data cannot be used; `problems` lists every fault found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems in the data")
        self.problems = problems


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors before warnings, then by file, line and column."""
    return tuple(
        sorted(
            problems,
            key=lambda p: (p.severity != "error", p.file, p.line, p.column, p.rule, p.value),
        )
    )


def as_text(problems: Iterable[Problem]) -> str:
    """`path:line: column: message remedy`, one a line, errors first, then a summary.

    Line 0 means the file as a whole, column `-` the line as a whole.
    """
    ordered = in_reading_order(problems)
    return "".join(f"{line}\n" for line in (*map(_line, ordered), summary(ordered)))


def as_json(problems: Iterable[Problem]) -> str:
    """A list of `{file, line, column, value, rule, severity, message, remedy, who}`."""
    records = [problem.as_dict() for problem in in_reading_order(problems)]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def summary(problems: Iterable[Problem]) -> str:
    """`12 errors, 1 warning`."""
    severities = [problem.severity for problem in problems]
    return ", ".join(_counted(severities.count(kind), kind) for kind in ("error", "warning"))


def _line(problem: Problem) -> str:
    kind = "" if problem.severity == "error" else f"{problem.severity}: "
    words = f"{kind}{problem.message} {problem.remedy}"
    return f"{problem.file}:{problem.line}: {problem.column or '-'}: {' '.join(words.split())}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
