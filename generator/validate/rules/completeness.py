"""Records that pages cannot do without: a programme's themes, a county's districts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.read.wording import quoted
from generator.validate.absence import unnamed
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Tables
from generator.validate.tiers import tier_by_code


@rule("former-without-successor", needs=("former_authorities", "former_successors"))
def former_without_successor(tables: Tables) -> Iterator[Finding]:
    bare = unnamed(tables, "former_authorities", "code", "former_successors", "former_code")
    for entry in bare:
        message = f"The former council {quoted(entry['name'])} has no successor."
        yield Finding(entry, "code", message, "Add a row for it to former_successors.csv.")


@rule("programme-without-theme", needs=("programmes", "programme_themes"))
def programme_without_theme(tables: Tables) -> Iterator[Finding]:
    for entry in unnamed(tables, "programmes", "id", "programme_themes", "programme_id"):
        message = f"{quoted(entry['id'])} has no theme."
        yield Finding(entry, "id", message, "Add a row for it to programme_themes.csv.")


@rule("programme-without-audience", needs=("programmes", "programme_audiences"))
def programme_without_audience(tables: Tables) -> Iterator[Finding]:
    for entry in unnamed(tables, "programmes", "id", "programme_audiences", "programme_id"):
        message = f"{quoted(entry['id'])} is for nobody."
        yield Finding(entry, "id", message, "Add a row for it to programme_audiences.csv.")


@rule("county-without-district", needs=("local_authorities", "area_kinds"))
def county_without_district(tables: Tables) -> Iterator[Finding]:
    tiers = tier_by_code(tables)
    bare = unnamed(tables, "local_authorities", "code", "local_authorities", "county_code")
    for entry in bare:
        if tiers.get(entry["code"]) == "upper":
            message = f"No district lies in {quoted(entry['name'])}."
            remedy = "Put its code in county_code of its districts, or correct its kind."
            yield Finding(entry, "code", message, remedy)


@rule("combined-without-council", needs=("combined_authorities", "local_authorities"))
def combined_without_council(tables: Tables) -> Iterator[Finding]:
    planned = tables.known("local_authorities", "planned_combined_authority_id")
    column = "combined_authority_id"
    for entry in unnamed(tables, "combined_authorities", "id", "local_authorities", column):
        if entry["id"] not in planned:
            message = f"No council belongs to {quoted(entry['name'])}."
            remedy = "Name it in local_authorities.csv, as the authority or the planned one."
            yield Finding(entry, "id", message, remedy)


@rule("code-taken", needs=("local_authorities", "former_authorities", "code_changes"))
def code_taken(tables: Tables) -> Iterator[Finding]:
    present = tables.known("local_authorities", "code")
    former = tables.known("former_authorities", "code")
    remedy = "Correct the code, or take the row out."
    for entry in tables["former_authorities"]:
        if entry["code"] in present:
            message = f"{quoted(entry['code'])} is the code of a present council."
            yield Finding(entry, "code", message, remedy)
    for entry in tables["code_changes"]:
        if entry["old_code"] in present | former:
            message = f"{quoted(entry['old_code'])} is the code of another council too."
            yield Finding(entry, "old_code", message, remedy)


RULES: tuple[Rule, ...] = (
    former_without_successor,
    programme_without_theme,
    programme_without_audience,
    county_without_district,
    combined_without_council,
    code_taken,
)
