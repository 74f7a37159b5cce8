"""A rule across cells: its id in the rulebook and the function that checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.problems import Problem
from generator.read.reporter import Reporter
from generator.rulebook import Declared, rulebook
from generator.validate.tables import Entry, Tables


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at one cell."""

    entry: Entry
    column: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`declared` is its row of the rulebook; `needs` are the tables it cannot do without."""

    declared: Declared
    needs: tuple[str, ...]
    check: Callable[[Tables], Iterable[Problem]]

    @property
    def id(self) -> str:
        return self.declared.id


def rule(
    id: str,
    *,
    needs: tuple[str, ...],
) -> Callable[[Callable[[Tables], Iterable[Finding]]], Rule]:
    """Make the rule of that id, which the rulebook declares, of a function that looks for it."""

    def make(find: Callable[[Tables], Iterable[Finding]]) -> Rule:
        def check(tables: Tables) -> Iterator[Problem]:
            for finding in find(tables):
                yield _problem(finding, id)

        return Rule(declared=rulebook()[id], needs=needs, check=check)

    return make


def _problem(finding: Finding, rule_id: str) -> Problem:
    return Reporter(finding.entry.file).problem(
        rule_id,
        finding.message,
        finding.remedy,
        line=finding.entry.line,
        column=finding.column,
        value=finding.entry[finding.column],
    )
