"""What the page of a programme says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.coverage import PAST
from generator.derive.facts import (
    Evidence,
    Tag,
    programme_evidence,
    programme_ref,
    status_tag,
)
from generator.derive.index import ENGLAND, Index
from generator.derive.places import Places
from generator.derive.refs import Ref
from generator.derive.views.delivery_lines import (
    DeliveryGroup,
    DeliveryLine,
    by_geography,
    delivery_groups,
    delivery_lines,
)
from generator.derive.views.eligibility import EligibilityView, eligibility_view
from generator.derive.words import date_words, money_words, span_words
from generator.model.provision import Delivery, Programme


@dataclass(frozen=True, slots=True)
class Detail:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """`present` and `past` part the deliveries; `everywhere` are those for all of England."""

    programme: Programme
    ref: Ref
    status: Tag
    aliases: tuple[str, ...]
    eligibility: EligibilityView
    audiences: tuple[str, ...]
    themes: tuple[str, ...]
    details: tuple[Detail, ...]
    everywhere: tuple[DeliveryLine, ...]
    present: tuple[DeliveryGroup, ...]
    past: tuple[DeliveryGroup, ...]
    predecessors: tuple[Ref, ...]
    successors: tuple[Ref, ...]
    sources: tuple[str, ...]
    evidence: Evidence


def programme_view(index: Index, places: Places, programme: Programme) -> ProgrammeView:
    deliveries = index.deliveries_of_programme.get(programme.id, ())
    groups = by_geography(index, deliveries)
    everywhere = [d for d in groups.get(ENGLAND, ()) if d.currency != PAST]
    return ProgrammeView(
        programme=programme,
        ref=programme_ref(programme),
        status=status_tag(index, programme),
        aliases=index.aliases_of_programme.get(programme.id, ()),
        eligibility=eligibility_view(index, programme),
        audiences=tuple(
            index.audiences[key].label for key in index.audiences_of_programme.get(programme.id, ())
        ),
        themes=tuple(
            index.themes[key].label for key in index.themes_of_programme.get(programme.id, ())
        ),
        details=_details(index, programme),
        everywhere=delivery_lines(index, places, everywhere),
        present=delivery_groups(index, places, _local(groups), past=False),
        past=delivery_groups(index, places, groups, past=True),
        predecessors=_linked(index, programme.id, back=True),
        successors=_linked(index, programme.id, back=False),
        sources=index.sources_of_programme.get(programme.id, ()),
        evidence=programme_evidence(index, programme),
    )


def _local(groups: dict[str, list[Delivery]]) -> dict[str, list[Delivery]]:
    return {key: deliveries for key, deliveries in groups.items() if key != ENGLAND}


def _details(index: Index, programme: Programme) -> tuple[Detail, ...]:
    money = programme.funding_text
    if programme.funding_amount_gbp is not None and not money:
        money = money_words(programme.funding_amount_gbp)
    funders = ", ".join(f.name for f in index.funders_of_programme.get(programme.id, ()))
    found = (
        Detail("Paid for by", funders),
        Detail("Run by", programme.agency),
        Detail("Dates", span_words(programme.start, programme.end)),
        Detail("Last date to join", date_words(programme.referrals_end)),
        Detail("About the dates", programme.date_note),
        Detail("Money", ", ".join(part for part in (money, programme.funding_period) if part)),
        Detail("Where it is drawn", programme.geography_note),
        Detail("On the 2021 list of national programmes", LISTED_2021[programme.listed_2021]),
    )
    return tuple(detail for detail in found if detail.text)


LISTED_2021 = {"confirmed": "Yes, by name", "likely": "Likely, not confirmed", "no": ""}


def _linked(index: Index, key: str, *, back: bool) -> tuple[Ref, ...]:
    rows = index.atlas.programme_successors
    found = [
        row.programme_id if back else row.successor_id
        for row in rows
        if (row.successor_id if back else row.programme_id) == key
    ]
    return tuple(programme_ref(index.programmes[other]) for other in found)
