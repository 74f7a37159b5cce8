"""Forms in which `atlas check` gives its problems."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.problems import Problem, as_json, as_text, in_reading_order, summary
from generator.rulebook import NOT_OF_TABLES, WHO, Declared, rulebook

Problems = Iterable[Problem]

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# GitHub reads a command up to the line end, and a property up to a colon or comma.
ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
ESCAPES_IN_PROPERTY = str.maketrans({":": "%3A", ",": "%2C"})


def as_github(problems: Problems) -> str:
    """A workflow command of GitHub for each problem, which marks its line, then the summary."""
    ordered = in_reading_order(problems)
    return "".join(f"{line}\n" for line in (*map(_annotation, ordered), summary(ordered)))


def _annotation(problem: Problem) -> str:
    # GitHub shows an annotation only at a line.
    place = {"file": problem.file, "line": str(max(problem.line, 1)), "title": problem.rule}
    properties = ",".join(
        f"{name}={value.translate(ESCAPES).translate(ESCAPES_IN_PROPERTY)}"
        for name, value in place.items()
    )
    return f"::{problem.severity} {properties}::{_words(problem).translate(ESCAPES)}"


def _words(problem: Problem) -> str:
    column = f"{problem.column}: " if problem.column else ""
    return f"{column}{problem.message} {problem.remedy}"


def as_sarif(problems: Problems) -> str:
    """One run of SARIF 2.1.0, with every rule, and for each problem a result."""
    rules = [rule for rule in rulebook().values() if rule.group not in NOT_OF_TABLES]
    positions = {rule.id: position for position, rule in enumerate(rules)}
    driver = {"name": "atlas check", "rules": [_rule(rule) for rule in rules]}
    results = [_result(problem, positions) for problem in in_reading_order(problems)]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Declared) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.checks},
        "help": {"text": f"Example of what is reported: {rule.example}\n{rule.remedy}"},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"who": WHO[rule.who]},
    }


def _result(problem: Problem, positions: Mapping[str, int]) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": problem.file}}
    if problem.line:
        place["region"] = {"startLine": problem.line}
    record = problem.as_dict()
    return {
        "ruleId": problem.rule,
        "ruleIndex": positions[problem.rule],
        "level": problem.severity,
        "message": {"text": _words(problem)},
        "locations": [{"physicalLocation": place}],
        "properties": {name: record[name] for name in ("column", "value", "remedy", "who")},
    }


FORMATS: Mapping[str, Callable[[Problems], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
