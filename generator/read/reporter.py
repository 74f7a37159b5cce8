"""Problems of one file, so that its name is said once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.problems import Problem
from generator.rulebook import severity_of

# What is left of a byte that is not UTF-8; no output could carry it.
UNDECODED = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Reporter:
    """Makes problems about `file`, as grave as the rulebook says; line 0 is the file as a whole."""

    file: str

    def problem(
        self,
        rule: str,
        message: str,
        remedy: str,
        *,
        line: int = 0,
        column: str = "",
        value: str = "",
    ) -> Problem:
        return Problem(
            file=self.file,
            line=line,
            column=_printable(column),
            value=_printable(value),
            rule=rule,
            severity=severity_of(rule),
            message=_printable(message),
            remedy=_printable(remedy),
        )


def _printable(text: str) -> str:
    return UNDECODED.sub("\N{REPLACEMENT CHARACTER}", text)
