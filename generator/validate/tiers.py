"""Which councils are districts and which are counties."""

from __future__ import annotations

from generator.validate.tables import Tables


def tier_by_kind(tables: Tables) -> dict[str, str]:
    """Id of a kind of area to its tier: single, lower or upper."""
    return {kind["id"]: kind["tier"] for kind in tables["area_kinds"]}


def tier_by_code(tables: Tables) -> dict[str, str]:
    """Code of a present council to its tier; empty where its kind is not known."""
    kinds = tier_by_kind(tables)
    return {
        entry["code"]: kinds.get(entry["kind"], "")
        for entry in tables.all_rows("local_authorities")
    }


def district_codes(tables: Tables) -> set[str]:
    """Codes of all councils at district level."""
    return {code for code, tier in tier_by_code(tables).items() if tier in {"single", "lower"}}
