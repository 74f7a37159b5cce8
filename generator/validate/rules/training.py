"""Numbers of apprentices: rounded as published, and no more than there are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.read.wording import quoted
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Tables

STARTS = ("starts_residents", "starts_delivered")
ROUNDED_TO = 10


@rule("starts-not-rounded", needs=("apprenticeship_providers", "apprenticeship_totals"))
def starts_not_rounded(tables: Tables) -> Iterator[Finding]:
    for table in ("apprenticeship_providers", "apprenticeship_totals"):
        for entry in tables[table]:
            for column in STARTS:
                if entry[column].isdigit() and entry[column][-1] != "0":
                    message = f"{quoted(entry[column])} is not rounded to the nearest {ROUNDED_TO}."
                    yield Finding(entry, column, message, "Round it, to 0 for 5 or fewer.")


@rule("starts-say-nothing", needs=("apprenticeship_providers",))
def starts_say_nothing(tables: Tables) -> Iterator[Finding]:
    for entry in tables["apprenticeship_providers"]:
        if entry["starts_residents"] == "0" == entry["starts_delivered"]:
            message = f"{quoted(entry['ukprn'])} has too few starts here to publish."
            yield Finding(entry, "ukprn", message, "Remove the row.")


@rule("starts-above-total", needs=("apprenticeship_providers", "apprenticeship_totals"))
def starts_above_total(tables: Tables) -> Iterator[Finding]:
    totals = {
        (row["district_code"], row["period"], column): int(row[column])
        for row in tables["apprenticeship_totals"]
        for column in STARTS
        if row[column].isdigit()
    }
    for entry in tables["apprenticeship_providers"]:
        for column in STARTS:
            total = totals.get((entry["district_code"], entry["period"], column))
            if total is None or not entry[column].isdigit():
                continue
            if int(entry[column]) > total + ROUNDED_TO:
                message = f"One provider has {entry[column]} of the {total} starts of a district."
                yield Finding(entry, column, message, "Correct this number or the total.")


RULES: tuple[Rule, ...] = (starts_not_rounded, starts_say_nothing, starts_above_total)
