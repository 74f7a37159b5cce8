"""Dates exist, come in order and agree with the status of a programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.read.wording import quoted
from generator.validate.dates import PARTIAL_DATE, first_day, last_day, surely_before
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Entry, Tables

# Columns that hold a partial date, by table.
DATES: Mapping[str, tuple[str, ...]] = {
    "combined_authorities": ("established",),
    "former_authorities": ("abolished",),
    "future_authorities": ("starts", "evidence_date"),
    "programmes": ("start", "referrals_end", "end", "evidence_date"),
    "deliveries": ("start", "end", "evidence_date"),
    "programme_eligibility": ("evidence_date",),
    "local_schemes": ("start", "end", "evidence_date"),
    "similar_bases": ("evidence_date",),
    "indicators": ("release_date",),
    "learner_periods": ("evidence_date",),
    "link_checks": ("checked", "failing_since"),
}
# Of those, the columns that must follow one another in time.
IN_ORDER: Mapping[str, tuple[str, ...]] = {
    "programmes": ("start", "referrals_end", "end"),
    "deliveries": ("start", "end"),
    "local_schemes": ("start", "end"),
}


@rule("impossible-date", needs=())
def impossible_date(tables: Tables) -> Iterator[Finding]:
    for table in DATES.keys() & tables.rows.keys():
        for entry in tables[table]:
            for column in DATES[table]:
                if PARTIAL_DATE.fullmatch(entry[column]) and not first_day(entry[column]):
                    message = f"{quoted(entry[column])} is not a date of the calendar."
                    yield Finding(entry, column, message, "Look the date up in the source again.")


@rule("dates-out-of-order", needs=())
def dates_out_of_order(tables: Tables) -> Iterator[Finding]:
    for table in IN_ORDER.keys() & tables.rows.keys():
        for entry in tables[table]:
            yield from _out_of_order(entry, IN_ORDER[table])


def _out_of_order(entry: Entry, columns: tuple[str, ...]) -> Iterator[Finding]:
    """The first column found to come before one that should precede it."""
    for earlier, later in combinations(columns, 2):
        if surely_before(entry[later], entry[earlier]):
            yield Finding(
                entry,
                later,
                f"{later} is {quoted(entry[later])}, before {earlier}, which is "
                f"{quoted(entry[earlier])}.",
                f"Correct the one that is wrong, or leave {later} empty if it is not known.",
            )
            return


@rule("ended-but-not-closed", needs=("programmes", "statuses"))
def ended_but_not_closed(tables: Tables) -> Iterator[Finding]:
    running = {status["id"] for status in tables["statuses"] if status["ended"] == "false"}
    for entry in tables["programmes"]:
        end = last_day(entry["end"])
        # Dates out of order are reported as such; a wrong one says nothing about the status.
        if any(_out_of_order(entry, IN_ORDER["programmes"])):
            continue
        if end and end < tables.today and entry["status"] in running:
            yield Finding(
                entry,
                "status",
                f"The status is {quoted(entry['status'])}, but the end date, {entry['end']}, "
                "has passed.",
                "Check the source: close the programme, or correct its end date.",
            )


@rule("past-its-end", needs=("deliveries",))
def past_its_end(tables: Tables) -> Iterator[Finding]:
    for entry in tables["deliveries"]:
        end = last_day(entry["end"])
        if any(_out_of_order(entry, IN_ORDER["deliveries"])):
            continue
        if end and end < tables.today and entry["currency"] == "current":
            message = f"It is said to be on offer, but the end date, {entry['end']}, has passed."
            remedy = "Check the source: make it past or unclear, or correct the end date."
            yield Finding(entry, "currency", message, remedy)


@rule("planned-but-started", needs=("deliveries",))
def planned_but_started(tables: Tables) -> Iterator[Finding]:
    for entry in tables["deliveries"]:
        start = last_day(entry["start"])
        if start and start < tables.today and entry["currency"] == "planned":
            message = f"It is said to be planned, but the start, {entry['start']}, has passed."
            remedy = "Check the source: make it current or unclear, or correct the start date."
            yield Finding(entry, "currency", message, remedy)


@rule("evidence-in-the-future", needs=())
def evidence_in_the_future(tables: Tables) -> Iterator[Finding]:
    for table in DATES.keys() & tables.rows.keys():
        if "evidence_date" in DATES[table]:
            for entry in tables[table]:
                seen = first_day(entry["evidence_date"])
                if seen and seen > tables.today:
                    message = f"{quoted(entry['evidence_date'])} is in the future."
                    remedy = "Write the day on which you read the source."
                    yield Finding(entry, "evidence_date", message, remedy)


RULES: tuple[Rule, ...] = (
    impossible_date,
    dates_out_of_order,
    ended_but_not_closed,
    past_its_end,
    planned_but_started,
    evidence_in_the_future,
)
