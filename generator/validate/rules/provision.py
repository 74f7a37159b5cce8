"""Deliveries say who runs them, or why nobody is named; eligibility says something."""

from __future__ import annotations

from collections.abc import Iterator

from generator.read.wording import quoted
from generator.validate.absence import unnamed
from generator.validate.rule import Finding, Rule, rule
from generator.validate.tables import Tables


@rule(
    "delivery-without-provider",
    summary="A delivery has a provider, or a reason why none is named.",
    example="a delivery with no row in delivery_providers and an empty no_provider_reason",
    needs=("deliveries", "delivery_providers"),
)
def delivery_without_provider(tables: Tables) -> Iterator[Finding]:
    for entry in unnamed(tables, "deliveries", "id", "delivery_providers", "delivery_id"):
        if not entry["no_provider_reason"]:
            yield Finding(
                entry,
                "no_provider_reason",
                f"{quoted(entry['id'])} has no provider in delivery_providers and no reason why.",
                "Add its provider to delivery_providers, or say here why none is named.",
            )


@rule(
    "reason-not-needed",
    severity="warning",
    summary="A delivery with a provider gives no reason why none is named.",
    example="a row in delivery_providers and a no_provider_reason for the same delivery",
    needs=("deliveries", "delivery_providers"),
)
def reason_not_needed(tables: Tables) -> Iterator[Finding]:
    named = tables.known("delivery_providers", "delivery_id")
    for entry in tables["deliveries"]:
        if entry["no_provider_reason"] and entry["id"] in named:
            message = f"{quoted(entry['id'])} has a provider, and a reason why it has none."
            yield Finding(entry, "no_provider_reason", message, "Empty the cell.")


@rule(
    "eligibility-says-nothing",
    summary="A row on eligibility states at least one fact.",
    example="a row in programme_eligibility with a programme and its evidence, and no more",
    needs=("programme_eligibility",),
)
def eligibility_says_nothing(tables: Tables) -> Iterator[Finding]:
    for entry in tables["programme_eligibility"]:
        if not any(entry[column] for column in ELIGIBILITY):
            message = f"The row on {quoted(entry['programme_id'])} states no fact."
            yield Finding(entry, "programme_id", message, "State a fact, or take the row out.")


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
RULES: tuple[Rule, ...] = (delivery_without_provider, reason_not_needed, eligibility_says_nothing)
