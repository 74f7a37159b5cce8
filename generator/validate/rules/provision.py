"""Deliveries say who runs them, or why nobody is named; eligibility says something."""

from __future__ import annotations

from collections.abc import Iterator

from generator.read.wording import quoted
from generator.validate.absence import unnamed
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Tables


@rule("delivery-without-provider", needs=("deliveries", "delivery_providers"))
def delivery_without_provider(tables: Tables) -> Iterator[Finding]:
    for entry in unnamed(tables, "deliveries", "id", "delivery_providers", "delivery_id"):
        if not entry["no_provider_reason"]:
            yield Finding(
                entry,
                "no_provider_reason",
                f"{quoted(entry['id'])} has no provider in delivery_providers and no reason why.",
                "Add its provider to delivery_providers, or say here why none is named.",
            )


@rule("reason-not-needed", needs=("deliveries", "delivery_providers"))
def reason_not_needed(tables: Tables) -> Iterator[Finding]:
    named = tables.known("delivery_providers", "delivery_id")
    for entry in tables["deliveries"]:
        if entry["no_provider_reason"] and entry["id"] in named:
            message = f"{quoted(entry['id'])} has a provider, and a reason why it has none."
            yield Finding(entry, "no_provider_reason", message, "Empty the cell.")


@rule("eligibility-says-nothing", needs=("programme_eligibility",))
def eligibility_says_nothing(tables: Tables) -> Iterator[Finding]:
    for entry in tables["programme_eligibility"]:
        if not any(entry[column] for column in ELIGIBILITY):
            message = f"The row on {quoted(entry['programme_id'])} states no fact."
            yield Finding(entry, "programme_id", message, "State a fact, or take the row out.")


@rule("offered-after-closing", needs=("deliveries", "programmes", "statuses"))
def offered_after_closing(tables: Tables) -> Iterator[Finding]:
    # A programme closed to new starts still runs for those who are in it.
    over = {status["id"] for status in tables["statuses"] if status["oruk_status"] == "defunct"}
    closed = {entry["id"] for entry in tables["programmes"] if entry["status"] in over}
    for entry in tables["deliveries"]:
        if entry["currency"] in TO_BE_HAD and entry["programme_id"] in closed:
            message = f"It is {entry['currency']}, but {quoted(entry['programme_id'])} has ended."
            remedy = "Correct the currency here, or the status of the programme."
            yield Finding(entry, "currency", message, remedy)


@rule("succeeds-itself", needs=("programme_successors",))
def succeeds_itself(tables: Tables) -> Iterator[Finding]:
    before: set[tuple[str, str]] = set()
    for entry in tables["programme_successors"]:
        old, new = entry["programme_id"], entry["successor_id"]
        before.add((old, new))
        if (new, old) in before:
            message = f"{quoted(new)} is said to follow {quoted(old)} and to come before it."
            remedy = "Look the order up in the source, and keep one of the rows."
            yield Finding(entry, "successor_id", message, remedy)


# Currencies of what people can have, now or soon.
TO_BE_HAD = {"current", "planned"}
# The facts of programme_eligibility; its other columns are the programme and the evidence.
ELIGIBILITY = (
    "not_for",
    "age",
    "benefit_or_work",
    "cost",
    "how_long",
    "who_to_ask",
    "may_affect",
)
RULES: tuple[Rule, ...] = (
    delivery_without_provider,
    reason_not_needed,
    eligibility_says_nothing,
    offered_after_closing,
    succeeds_itself,
)
