"""The rulebook: every rule in one table, complete, and every id in use declared there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from generator.cli.rule_list import rule_list
from generator.rulebook import GROUPS, WHO, rulebook, severity_of, who_can_fix

ROOT = Path(__file__).parents[2]
# What is called with the id of a rule as its first word.
MAKERS = {"problem", "rule", "Fault", "CellError", "refuse"}
PARTS = ("read", "validate", "publish", "verify")


def test_every_rule_is_complete() -> None:
    for rule in rulebook().values():
        assert rule.severity in {"error", "warning"}, rule.id
        assert rule.who in WHO, rule.id
        assert rule.example, rule.id
        assert rule.checks.endswith("."), rule.id
        assert rule.remedy.endswith("."), rule.id


def test_rules_stand_together_by_group_in_the_order_of_the_headings() -> None:
    groups = [group for group, _ in groupby(rulebook().values(), key=lambda rule: rule.group)]

    assert groups == list(GROUPS)


def test_every_id_in_use_is_declared_and_every_one_declared_is_in_use() -> None:
    assert set(used()) == rulebook().keys()


def used() -> Iterator[str]:
    """Ids of rules in the code that finds problems in files."""
    for part in PARTS:
        for path in (ROOT / "generator" / part).rglob("*.py"):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call):
                    yield from _rule_of(call)


def _rule_of(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    first = call.args[:1] if name in MAKERS else []
    named = [word.value for word in call.keywords if _names_a_rule(name, word.arg)]
    for value in (*first, *named):
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


def _names_a_rule(call: str, word: str | None) -> bool:
    return word == "rule" or (call == "TextRule" and word == "id")


def test_the_list_in_docs_is_the_one_that_the_command_prints() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == rule_list()


def test_the_list_has_a_row_for_every_rule_with_its_example() -> None:
    rows = [line for line in rule_list().splitlines() if line.startswith("| `")]

    assert [row.split("`")[1] for row in rows] == list(rulebook())
    assert {row.replace("\\|", "").count("|") for row in rows} == {6}
    assert "A &lt;b>free&lt;/b> course" in rule_list()
    assert "`line-ends` (warning)" in rule_list()


def test_what_is_not_declared_is_an_error_for_a_maintainer() -> None:
    assert severity_of("line-ends") == "warning"
    assert who_can_fix("line-ends") == "anyone"
    assert severity_of("no-such-rule") == "error"
    assert who_can_fix("no-such-rule") == "maintainer"
