"""The preview image of each council and programme, and the one that all other pages share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.derive.places import all_places
from generator.derive.refs import Ref
from generator.derive.world import World
from generator.maps.static import BaseMap
from generator.publish.boundaries import BOUNDARIES
from generator.publish.picture_cache import PictureCache, digest
from generator.render.links import Links
from generator.render.page import Product, SiteFile
from generator.social import Card, Studio, program, read_colours
from generator.social.words import EVERYWHERE, former_card, place_card, programme_card

FOLDER = "social"
TOKENS = "assets/css/01-tokens.css"
ELSEWHERE = ""
"""The home page, whose image stands for every page that has none."""

Cards = Mapping[str, Card]
"""By the address of the page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The preview image of a page: its address relative to the site's base, and its words."""

    address: str
    alt: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where pictures are drawn, and where they are kept."""

    studio: Studio
    cache: PictureCache


def preview_cards(world: World, links: Links, gone: Iterable[str], *, each: bool) -> Cards:
    """`each`: councils and programmes have their own; otherwise all pages share one.

    So have the councils of the codes in `gone`, whose pages had one before they were merged.
    """
    cards = {ELSEWHERE: EVERYWHERE}
    if each:
        for place in all_places(world.places):
            cards[links.path(place.ref)] = place_card(world.index, place)
        for former in (world.index.former[code] for code in gone):
            cards[f"areas/{former.slug}/"] = former_card(world.index, former)
        for programme in world.index.atlas.programmes:
            path = links.path(Ref("programme", programme.id, programme.name))
            cards[path] = programme_card(world.index, programme)
    return cards


def preview_address(page: str) -> str:
    """Where the image of the page at an address is."""
    return f"{page}preview.png"


def workshop(
    base: BaseMap, data: Path, site_templates: Path, cache: Path, site_name: str
) -> Workshop:
    """`data` and `site_templates` hold what pictures are made of, `cache` those of last time."""
    tokens = (site_templates / TOKENS).read_text(encoding="utf-8")
    made_with = (
        *program(),
        (data / BOUNDARIES).read_bytes(),
        tokens.encode(),
        site_name.encode(),
    )
    studio = Studio(base, read_colours(tokens), site_name)
    return Workshop(studio, PictureCache(cache / FOLDER, digest(made_with)))


def pictures(cards: Cards, site_name: str) -> dict[str, Picture]:
    """What each page says of its image."""
    return {
        page: Picture(preview_address(page), card.alt(site_name)) for page, card in cards.items()
    }


def preview_files(shop: Workshop, cards: Cards) -> Iterator[Product]:
    """The pictures themselves."""
    for page, card in cards.items():
        yield Product(preview_address(page), card, partial(_picture, shop, page, card))


def _picture(shop: Workshop, page: str, card: Card) -> tuple[SiteFile]:
    address = preview_address(page)
    picture = shop.cache.get(address, repr(card), partial(shop.studio.draw, card))
    return (SiteFile(address, picture),)
