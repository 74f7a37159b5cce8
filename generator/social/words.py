"""What the preview images of councils, programmes and all other pages say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.facts import status_tag
from generator.derive.index import Index
from generator.derive.places import Place
from generator.derive.views.listings import ESTABLISHED
from generator.derive.words import list_words
from generator.model.places import FormerAuthority
from generator.model.provision import Programme
from generator.social.card import Card

EVERYWHERE = Card(
    title="Find help with work, skills and business",
    kind="Every council area of England",
    line="Who runs it near you, how to start, and how sure we are.",
    districts=(),
)
"""For pages that have no image of their own."""


def place_card(index: Index, place: Place) -> Card:
    """A council or combined authority: its kind and region, and where it is."""
    return Card(
        title=place.name,
        kind=", ".join(_kind(index, place)),
        line="Help with work, skills and business",
        districts=place.districts,
    )


def former_card(index: Index, former: FormerAuthority) -> Card:
    """A council that went: who took over, and where that is. Successors are districts."""
    after = index.successors_of_former[former.code]
    return Card(
        title=former.name,
        kind="Former council",
        line=f"Now {list_words([index.authorities[code].name for code in after])}",
        districts=after,
    )


def _kind(index: Index, place: Place) -> Iterator[str]:
    """The region only where its name is not said already: not "London borough, London"."""
    yield place.kind_label
    region = index.regions[place.region_code].name if place.region_code else ""
    if region and region not in place.kind_label:
        yield region
    if place.tier == "combined" and index.combined[place.ref.key].status != ESTABLISHED:
        yield "not confirmed"


def programme_card(index: Index, programme: Programme) -> Card:
    """A programme: whether it is open, and what it is in a few words."""
    return Card(
        title=programme.name,
        kind=f"Programme: {status_tag(index, programme).label}",
        line=programme.short,
        districts=None,
    )
