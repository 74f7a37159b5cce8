"""The preview image of each council and programme, and the one that all other pages share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.derive.places import all_places
from generator.derive.refs import Ref
from generator.derive.world import World
from generator.maps.static import BaseMap
from generator.publish.boundaries import BOUNDARIES
from generator.publish.picture_cache import PictureCache, digest
from generator.render.links import Links
from generator.render.page import Product, SiteFile
from generator.social import Card
from generator.social.words import EVERYWHERE, former_card, place_card, programme_card

if TYPE_CHECKING:
    from generator.social.studio import Studio

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


class Workshop:
    """Where pictures are drawn, and where they are kept.

    `data` and `site_templates` hold what they are made of, `cache` those of last time. To draw
    takes a while to load, and few builds draw any anew.
    """

    def __init__(
        self, base: BaseMap, data: Path, site_templates: Path, cache: Path, site_name: str
    ) -> None:
        self.base, self.site_name = base, site_name
        self._boundaries, self._tokens = data / BOUNDARIES, site_templates / TOKENS
        self._folder = cache / FOLDER

    def picture(self, page: str, card: Card) -> bytes:
        """That of the page at an address, from last time if it can be."""
        return self._cache.get(preview_address(page), repr(card), partial(self._studio.draw, card))

    @cached_property
    def _studio(self) -> Studio:
        from generator.social.colours import read_colours
        from generator.social.studio import Studio

        colours = read_colours(self._tokens.read_text(encoding="utf-8"))
        return Studio(self.base, colours, self.site_name)

    @cached_property
    def _cache(self) -> PictureCache:
        from generator.social.program import program

        made_of = (self._boundaries.read_bytes(), self._tokens.read_bytes())
        return PictureCache(self._folder, digest((*program(), *made_of, self.site_name.encode())))


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


def pictures(cards: Cards, site_name: str) -> dict[str, Picture]:
    """What each page says of its image."""
    return {
        page: Picture(preview_address(page), card.alt(site_name)) for page, card in cards.items()
    }


def preview_files(shop: Workshop, cards: Cards) -> Iterator[Product]:
    """The pictures themselves."""
    for page, card in cards.items():
        yield Product(preview_address(page), card, partial(_file, shop, page, card))


def _file(shop: Workshop, page: str, card: Card) -> tuple[SiteFile]:
    return (SiteFile(preview_address(page), shop.picture(page, card)),)
