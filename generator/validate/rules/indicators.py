"""Labour-market figures: of known areas, inside their intervals, within what a rate can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.read.wording import did_you_mean, quoted
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Entry, Tables

ENGLAND = "E92000001"
PLACEHOLDER = re.compile(r"{[^{}]*}|[{}]")
IN_A_SENTENCE = {"{figure}", "{period}"}
# To look for what each wrong code meant takes long when a whole column is wrong.
MOST_HINTS = 20
WITH_INTERVALS = {"survey", "model"}


@rule(
    "figure-of-unknown-area",
    needs=("indicator_values", "local_authorities", "combined_authorities", "regions"),
)
def figure_of_unknown_area(tables: Tables) -> Iterator[Finding]:
    codes = {ENGLAND} | tables.known("local_authorities", "code")
    codes |= tables.known("combined_authorities", "code") | tables.known("regions", "code")
    hints = {
        code: did_you_mean(code, codes)
        for code in sorted(tables.known("indicator_values", "area_code") - codes)[:MOST_HINTS]
    }
    for entry in tables["indicator_values"]:
        code = entry["area_code"]
        if code not in codes:
            message = f"{quoted(code)} is not the code of a present area."
            remedy = f"{hints.get(code, '')}Correct it, or take the row out."
            yield Finding(entry, "area_code", message, remedy)


@rule("figure-outside-interval", needs=("indicator_values",))
def figure_outside_interval(tables: Tables) -> Iterator[Finding]:
    for entry in tables["indicator_values"]:
        lower, upper = entry["lower"], entry["upper"]
        if not lower and not upper:
            continue
        if not lower or not upper:
            empty = "upper" if lower else "lower"
            message = f"The interval of {quoted(entry['value'])} has one end only."
            yield Finding(entry, empty, message, "Give both ends, or neither.")
        elif _ordered(lower, entry["value"], upper) is False:
            message = f"{quoted(entry['value'])} is not between {lower} and {upper}."
            yield Finding(entry, "value", message, "Check the figure and its interval.")


def _ordered(*cells: str) -> bool | None:
    """Whether numbers do not fall; None where one is not a number, which is reported as such."""
    try:
        numbers = [float(cell) for cell in cells]
    except ValueError:
        return None
    return numbers == sorted(numbers)


@rule("share-above-100", needs=("indicator_values", "indicators"))
def share_above_100(tables: Tables) -> Iterator[Finding]:
    shares = {entry["id"] for entry in tables["indicators"] if entry["unit"] == "%"}
    for entry in tables["indicator_values"]:
        if entry["indicator_id"] in shares:
            for column in ("value", "upper"):
                if len(entry[column]) > 2 and _ordered(entry[column], "100") is False:
                    message = f"{quoted(entry[column])} is more than 100 per cent."
                    yield Finding(entry, column, message, "Check the figure and its unit.")


@rule("interval-not-expected", needs=("indicator_values", "indicators"))
def interval_not_expected(tables: Tables) -> Iterator[Finding]:
    bases = {entry["id"]: entry["basis"] for entry in tables["indicators"]}
    for entry in tables["indicator_values"]:
        basis = bases.get(entry["indicator_id"], "survey")
        if entry["lower"] and basis not in WITH_INTERVALS:
            message = f"{quoted(entry['indicator_id'])} has an interval, but its basis is {basis}."
            yield Finding(entry, "lower", message, "Empty the cells, or correct the basis.")


@rule("sentence-without-figure", needs=("indicators",))
def sentence_without_figure(tables: Tables) -> Iterator[Finding]:
    for entry in tables["indicators"]:
        places = PLACEHOLDER.findall(entry["sentence"])
        if "{figure}" not in places or set(places) - IN_A_SENTENCE:
            message = f"{quoted(entry['sentence'])} cannot be filled in."
            yield Finding(entry, "sentence", message, _REMEDY)


_REMEDY = "Write {figure} where the number goes and, if it says when, {period}; no other braces."


@rule("indicator-without-figure", needs=("indicators", "indicator_values"))
def indicator_without_figure(tables: Tables) -> Iterator[Finding]:
    latest: dict[str, str] = {}
    national: set[tuple[str, str]] = set()
    for row in tables.all_rows("indicator_values"):
        key, period = row["indicator_id"], row["period"]
        latest[key] = max(latest.get(key, ""), period)
        if row["area_code"] == ENGLAND:
            national.add((key, period))
    for entry in tables["indicators"]:
        if (entry["id"], latest.get(entry["id"], "")) not in national:
            yield _without(entry, latest.get(entry["id"], ""))


def _without(entry: Entry, period: str) -> Finding:
    when = f" for {period}" if period else ""
    message = f"{quoted(entry['id'])} has no figure of England{when}."
    return Finding(entry, "id", message, f"Add the row of {ENGLAND}, or take the indicator out.")


RULES: tuple[Rule, ...] = (
    figure_of_unknown_area,
    figure_outside_interval,
    share_above_100,
    interval_not_expected,
    sentence_without_figure,
    indicator_without_figure,
)
