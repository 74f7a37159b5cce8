"""A fault in the data as a value: where it is, what is wrong and how to put it right."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`line` is the physical line in the file (1 is the header); 0 means the file as a whole."""

    file: str
    line: int
    column: str
    value: str
    rule: str
    severity: Severity
    message: str
    remedy: str

    def as_dict(self) -> dict[str, str | int]:
        """The record of `atlas check --format json`."""
        return asdict(self)


class DataProblems(Exception):  # noqa: N818 - it carries problems, it is not one
    """The data cannot be used; `problems` lists every fault found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems in the data")
        self.problems = problems


def in_reading_order(problems: tuple[Problem, ...] | list[Problem]) -> tuple[Problem, ...]:
    """Errors before warnings, then by file, line and column."""
    return tuple(
        sorted(
            problems,
            key=lambda p: (p.severity != "error", p.file, p.line, p.column, p.rule, p.value),
        )
    )
