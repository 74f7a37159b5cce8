"""The policy of the search: what people's own words stand for, and how many pages there may be."""

from __future__ import annotations

from collections.abc import Iterator

from generator.read.wording import quoted
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Tables


@rule("synonym-says-nothing", needs=("search_synonyms",))
def synonym_says_nothing(tables: Tables) -> Iterator[Finding]:
    for entry in tables["search_synonyms"]:
        more = set(entry["words"].split()) - set(entry["phrase"].split())
        if more or entry["audience_id"] or entry["theme_id"]:
            continue
        message = f"{quoted(entry['phrase'])} stands for nothing but itself."
        remedy = "Give words, audience_id or theme_id, or remove the row."
        yield Finding(entry, "phrase", message, remedy)


@rule("ceiling-below-floor", needs=("search_kinds",))
def ceiling_below_floor(tables: Tables) -> Iterator[Finding]:
    for entry in tables["search_kinds"]:
        limits = (entry["floor"], entry["ceiling"])
        if all(limit.isdigit() for limit in limits) and int(limits[1]) < int(limits[0]):
            message = f"The ceiling is {entry['ceiling']}, below the floor, {entry['floor']}."
            yield Finding(entry, "ceiling", message, "Correct the one that is wrong.")


RULES: tuple[Rule, ...] = (synonym_says_nothing, ceiling_below_floor)
