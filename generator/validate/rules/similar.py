"""Similar areas: each another district, and one to each place in the list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.read.wording import quoted
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Tables
from generator.validate.tiers import tier_by_code


@rule("similar-to-itself", needs=("similar_areas",))
def similar_to_itself(tables: Tables) -> Iterator[Finding]:
    for entry in tables["similar_areas"]:
        if entry["similar_code"] == entry["district_code"]:
            message = f"{quoted(entry['similar_code'])} is said to be similar to itself."
            yield Finding(entry, "similar_code", message, "Give another code or remove the row.")


@rule("rank-twice", needs=("similar_areas",))
def rank_twice(tables: Tables) -> Iterator[Finding]:
    taken: dict[tuple[str, str, str], int] = {}
    for entry in tables["similar_areas"]:
        place = (entry["district_code"], entry["basis_id"], entry["rank"])
        first = taken.setdefault(place, entry.line)
        if first != entry.line:
            message = f"Line {first} has rank {entry['rank']} for the same district and basis."
            yield Finding(entry, "rank", message, "Look the rank up in the source again.")


@rule("similar-to-a-county", needs=("similar_areas", "local_authorities", "area_kinds"))
def similar_to_a_county(tables: Tables) -> Iterator[Finding]:
    tiers = tier_by_code(tables)
    for entry in tables["similar_areas"]:
        for column in ("district_code", "similar_code"):
            if tiers.get(entry[column]) == "upper":
                message = f"{quoted(entry[column])} is a county council."
                yield Finding(entry, column, message, "Give the code of a district, or remove it.")


RULES: tuple[Rule, ...] = (similar_to_itself, rank_twice, similar_to_a_county)
