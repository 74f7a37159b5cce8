"""A council's own schemes stand on its page, a county's on those of its districts too."""

from __future__ import annotations

from generator.derive.exports import area_record
from generator.derive.refs import Ref
from generator.derive.views.filters import filter_view
from generator.derive.views.local_schemes import SchemeCard, scheme_cards
from tests.support.tiny import tiny_world
from tests.support.tiny_local import LOCAL_SCHEMES
from tests.support.tiny_places import BRIGHTON, COAST, COUNTY, HASTINGS, LEWES

WORLD = tiny_world()


def cards(code: str) -> tuple[SchemeCard, ...]:
    return scheme_cards(WORLD.index, WORLD.places.authorities[code])


def test_a_county_and_its_districts_show_the_scheme_of_the_county() -> None:
    assert [card.id for card in cards(COUNTY)] == ["county-courses"]
    assert [card.id for card in cards(LEWES)] == ["county-courses"]


def test_a_scheme_leads_to_the_page_of_the_council_that_stated_it() -> None:
    assert cards(LEWES)[0].council == Ref("area", COUNTY, "East Sussex")
    assert cards(LEWES)[0].anchor == "scheme-county-courses"


def test_what_runs_comes_before_what_is_over() -> None:
    assert [(card.id, card.over) for card in cards(HASTINGS)] == [
        ("county-courses", False),
        ("pier-jobs", True),
    ]
    assert cards(HASTINGS)[1].when == "2019 to March 2021"


def test_elsewhere_there_are_none() -> None:
    assert cards(BRIGHTON) == ()
    assert scheme_cards(WORLD.index, WORLD.places.combined[COAST]) == ()


def test_it_answers_the_same_filter_as_programmes() -> None:
    assert (cards(LEWES)[0].fits.audiences, cards(LEWES)[0].fits.themes) == ("2", "3 2")


def test_the_filter_counts_it() -> None:
    view = filter_view(WORLD.index, ["growth-hub"], LOCAL_SCHEMES[:1])
    assert view.summary == "2 programmes, 1 local scheme"


def test_the_file_of_an_area_has_its_schemes() -> None:
    place = WORLD.places.authorities[HASTINGS]
    record = area_record(
        WORLD.index, WORLD.figures, place, (), (), lambda ref: ref.key, "2026-11-21"
    )
    assert [(one["id"], one["area"]) for one in record["local_schemes"]] == [
        ("pier-jobs", HASTINGS),
        ("county-courses", COUNTY),
    ]
    assert record["local_schemes"][0]["stated_by"] == "The council"
