"""The list of rules in Markdown, as `atlas check --rules` prints it and docs/rules.md holds it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rulebook import GROUPS, WHO, Declared, rulebook

HEAD = """# Rules of the data

`atlas check` applies these rules to the tables. This list is made from `generator/rules.csv`.
Do not edit it here: change that file and run `.venv/bin/atlas check --rules > docs/rules.md`.

An error stops a build; a warning does not. The last group is that of `atlas verify`, which is run
on a finished site before it is published.
"""
COLUMNS = ("Rule", "What it checks", "Reported, for example", "What to do", "Who can")


def rule_list() -> str:
    """A heading and a table for each group of rules."""
    rules = list(rulebook().values())
    groups = ((title, [rule for rule in rules if rule.group == id]) for id, title in GROUPS.items())
    return HEAD + "".join("\n".join(_group(title, members)) for title, members in groups)


def _group(title: str, rules: list[Declared]) -> Iterator[str]:
    yield f"\n## {title}\n"
    yield _row(COLUMNS)
    yield _row(["---"] * len(COLUMNS))
    for rule in rules:
        name = f"`{rule.id}`" + (" (warning)" if rule.severity == "warning" else "")
        cells = (rule.checks, rule.example, rule.remedy, WHO[rule.who])
        yield _row([name, *map(_plain, cells)])
    yield ""


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """Text with nothing left that Markdown or HTML would take for a mark."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
    return escaped.replace("*", "\\*").replace("_", "\\_")
