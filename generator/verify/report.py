"""A fault of a finished site as a problem: the file, its line, and the rule's own remedy."""

from __future__ import annotations

from generator.problems import Problem
from generator.rulebook import rulebook, severity_of
from generator.verify.files import BuiltSite
from generator.verify.page import HtmlPage


def problem(rule: str, file: str, message: str, *, line: int = 0, value: str = "") -> Problem:
    """`line` 0 means the file as a whole. What to do is said by the table of rules."""
    return Problem(
        file=file,
        line=line,
        value=value,
        rule=rule,
        severity=severity_of(rule),
        message=message,
        remedy=rulebook()[rule].remedy,
    )


class PageReport:
    """Makes problems of one page."""

    def __init__(self, site: BuiltSite, page: HtmlPage) -> None:
        self._page = page
        self._file = site.file(page.address).as_posix()

    def problem(self, rule: str, message: str, *, at: int = 0, value: str = "") -> Problem:
        """`at` is a place in the page's text."""
        return problem(rule, self._file, message, line=self._page.line(at), value=value)
