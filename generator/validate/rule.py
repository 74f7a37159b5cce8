"""A rule across cells, as data: what it means, how grave it is and the function that checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.problems import Problem, Severity
from generator.read.reporter import Reporter
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
    """`example` is a case that the rule reports; `needs` are the tables it cannot do without."""

    id: str
    severity: Severity
    summary: str
    example: str
    needs: tuple[str, ...]
    check: Callable[[Tables], Iterable[Problem]]


def rule(
    id: str,
    *,
    summary: str,
    example: str,
    needs: tuple[str, ...],
    severity: Severity = "error",
) -> Callable[[Callable[[Tables], Iterable[Finding]]], Rule]:
    """Make a rule of a function from tables to findings."""

    def make(find: Callable[[Tables], Iterable[Finding]]) -> Rule:
        def check(tables: Tables) -> Iterator[Problem]:
            for finding in find(tables):
                yield _problem(finding, id, severity)

        return Rule(
            id=id, severity=severity, summary=summary, example=example, needs=needs, check=check
        )

    return make


def _problem(finding: Finding, rule_id: str, severity: Severity) -> Problem:
    return Reporter(finding.entry.file).problem(
        rule_id,
        finding.message,
        finding.remedy,
        line=finding.entry.line,
        column=finding.column,
        value=finding.entry[finding.column],
        severity=severity,
    )
