"""Local schemes: lists of ids in one cell, and ids that the whole site shares."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.local import listed_ids
from generator.read.wording import did_you_mean, quoted
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Tables

LISTS = {"audiences": "audiences", "themes": "themes"}


@rule("unknown-in-list", needs=("local_schemes", "audiences", "themes"))
def unknown_in_list(tables: Tables) -> Iterator[Finding]:
    for column, table in LISTS.items():
        known = tables.known(table, "id")
        for entry in tables["local_schemes"]:
            for one in listed_ids(entry[column]):
                if one not in known:
                    message = f"{quoted(one)} is not in the column id of data/{table}.csv."
                    remedy = f"{did_you_mean(one, known)}Correct it, or leave it out."
                    yield Finding(entry, column, message, remedy)


@rule("scheme-id-taken", needs=("local_schemes", "programmes"))
def scheme_id_taken(tables: Tables) -> Iterator[Finding]:
    taken = tables.known("programmes", "id")
    for entry in tables["local_schemes"]:
        if entry["id"] in taken:
            message = f"{quoted(entry['id'])} is the id of a programme."
            yield Finding(entry, "id", message, "Begin the id with the name of the council.")


RULES: tuple[Rule, ...] = (unknown_in_list, scheme_id_taken)
