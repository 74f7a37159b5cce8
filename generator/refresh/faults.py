"""Problems about a whole source or a whole file, for the refresh commands."""

from __future__ import annotations

from generator.problems import DataProblems, Problem


def fault(file: str, rule: str, message: str, remedy: str, value: str = "") -> Problem:
    """An error with no line: `file` is the source or the target as the user knows it."""
    return Problem(
        file=file,
        line=0,
        column="",
        value=value,
        rule=rule,
        severity="error",
        message=message,
        remedy=remedy,
    )


def refuse(file: str, rule: str, message: str, remedy: str, value: str = "") -> DataProblems:
    """The same, ready to raise."""
    return DataProblems((fault(file, rule, message, remedy, value),))
