"""A picture is 800 by 420, light, in our colours, and shows where the council is."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from generator.maps.static import BaseMap
from generator.social import Card
from generator.social.card import SIZE
from generator.social.colours import read_colours
from generator.social.studio import MAP_CORNER, Studio
from tests.unit.maps.static_world import code_of, england

ROOT = Path(__file__).parents[3]
TOKENS = (ROOT / "site_templates/assets/css/01-tokens.css").read_text("utf-8")
COLOURS = read_colours(TOKENS)
PLAIN = Card("Access to Work", "Programme: Open", "Money for costs at work", None)


@pytest.fixture(scope="module")
def base() -> BaseMap:
    return england()


@pytest.fixture(scope="module")
def studio(base: BaseMap) -> Studio:
    return Studio(base, COLOURS, "Provision Atlas")


def council(base: BaseMap, name: str) -> Card:
    return Card(name, "Council", "Help with work.", (code_of(base, name),))


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


def marked(picture: bytes) -> tuple[float, float]:
    """The middle of what is marked on the map."""
    image = opened(picture)
    side = image.crop((*MAP_CORNER, *SIZE))
    points = [
        (x, y)
        for y in range(side.height)
        for x in range(side.width)
        if side.getpixel((x, y)) == COLOURS.focus
    ]
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def test_a_picture_has_the_size_that_other_sites_show(studio: Studio) -> None:
    image = Image.open(io.BytesIO(studio.draw(PLAIN)))
    image.verify()
    assert (image.format, image.size) == ("PNG", (800, 420))


def test_the_ground_is_the_colour_of_the_header(studio: Studio) -> None:
    assert opened(studio.draw(PLAIN)).getpixel((0, 0)) == COLOURS.head


def test_a_new_colour_of_the_style_sheet_is_the_new_colour_of_pictures(base: BaseMap) -> None:
    sheet = TOKENS.replace(f"--pa-head: #{bytes(COLOURS.head).hex()};", "--pa-head: #402030;")
    other = Studio(base, read_colours(sheet), "Provision Atlas")
    assert opened(other.draw(PLAIN)).getpixel((0, 0)) == (0x40, 0x20, 0x30)


@pytest.mark.parametrize(
    ("council_name", "west_to_east", "north_to_south"),
    [
        ("Northumberland", (100, 233), (0, 100)),
        ("Isles of Scilly", (0, 40), (333, 374)),
        ("Isle of Wight", (153, 233), (300, 374)),
        ("East Suffolk", (280, 333), (166, 267)),
    ],
)
def test_a_council_is_marked_where_it_is(
    studio: Studio,
    base: BaseMap,
    council_name: str,
    west_to_east: tuple[int, int],
    north_to_south: tuple[int, int],
) -> None:
    x, y = marked(studio.draw(council(base, council_name)))
    assert west_to_east[0] <= x <= west_to_east[1]
    assert north_to_south[0] <= y <= north_to_south[1]


def test_nothing_is_marked_on_the_picture_of_all_england(studio: Studio) -> None:
    image = opened(studio.draw(Card("All", "", "", ())))
    right = image.crop((*MAP_CORNER, *SIZE))
    shown = {colour for _, colour in right.getcolors() or []}
    assert COLOURS.accent in shown
    assert COLOURS.focus not in shown


def test_a_picture_without_kind_or_line_is_drawn(studio: Studio) -> None:
    assert studio.draw(Card("Title", "", "", None)) != studio.draw(PLAIN)


def test_a_picture_is_the_same_each_time(studio: Studio, base: BaseMap) -> None:
    card = council(base, "Bexley")
    again = Studio(base, COLOURS, "Provision Atlas")
    again.draw(PLAIN)
    assert studio.draw(card) == again.draw(card)


@pytest.mark.parametrize("name", ["Bournemouth, Christchurch and Poole", "Bexley"])
def test_a_picture_is_light(studio: Studio, base: BaseMap, name: str) -> None:
    assert len(studio.draw(council(base, name))) < 8_000
