"""Local schemes as they stand on the page of an area."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.facts import Evidence, Tag, evidence_of
from generator.derive.fits import Fits, positions
from generator.derive.index import Index
from generator.derive.local_schemes import scheme_anchor, schemes_of
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.words import span_words
from generator.model.local import LocalScheme, listed_ids


@dataclass(frozen=True, slots=True)
class SchemeCard:
    """`page` is the council whose scheme it is, with the scheme's place on that page.

    `over`: it has ended. `when` is empty where no date is known.
    """

    id: str
    anchor: str
    name: str
    short: str
    who: str
    how_to_start: str
    url: str
    status: Tag
    over: bool
    when: str
    council: Ref
    stated_by: str
    source: str
    note: str
    evidence: Evidence
    fits: Fits


def scheme_cards(index: Index, place: Place) -> tuple[SchemeCard, ...]:
    """Those that run first, else in the order of the table."""
    cards = (_card(index, row) for row in schemes_of(index, place))
    return tuple(sorted(cards, key=lambda card: card.over))


def _card(index: Index, row: LocalScheme) -> SchemeCard:
    status = index.statuses[row.status]
    return SchemeCard(
        id=row.id,
        anchor=scheme_anchor(row),
        name=row.name,
        short=row.short,
        who=row.who_can_get_it,
        how_to_start=row.how_to_start,
        url=row.url,
        status=Tag(f"status-{status.id}", status.label, status.description),
        over=status.ended,
        when=span_words(row.start, row.end),
        council=Ref("area", row.area_code, index.authorities[row.area_code].name),
        stated_by=row.stated_by,
        source=row.source,
        note=row.note,
        evidence=evidence_of(index, row.evidence_level, row.evidence_date, row.source_url),
        fits=Fits(
            audiences=positions(index.audiences, listed_ids(row.audiences)),
            themes=positions(index.themes, listed_ids(row.themes)),
        ),
    )
