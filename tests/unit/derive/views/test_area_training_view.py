"""Who delivers apprenticeships in a place: the largest by name, the rest in words, gaps shown."""

from __future__ import annotations

from dataclasses import replace

from generator.derive.refs import Ref
from generator.derive.views.area_training import ROWS, AreaTrainingView, area_training_view
from generator.model.atlas import Atlas
from generator.model.training import TrainingProvider
from tests.support.tiny import TINY, more, tiny_world
from tests.support.tiny_places import BRIGHTON, COAST, COUNTY, HASTINGS, LEWES, WEALDEN
from tests.support.tiny_training import ACME, BEACON, COLLEGE, DUNE, starts


def view(code: str, atlas: Atlas = TINY) -> AreaTrainingView:
    world = tiny_world(atlas)
    place = world.places.combined.get(code) or world.places.authorities[code]
    return area_training_view(world.index, world.places, world.training, place)


def test_providers_come_by_starts_of_residents_with_their_share_of_all() -> None:
    table = view(HASTINGS).residents
    assert table.total == 400
    assert [(one.ukprn, one.starts, one.share) for one in table.rows] == [
        (COLLEGE, 200, "50%"),
        (BEACON, 40, "10%"),
        (DUNE, 40, "10%"),
        (ACME, 20, "5%"),
    ]


def test_providers_with_nothing_here_to_publish_are_not_listed_here() -> None:
    assert [one.ukprn for one in view(HASTINGS).delivered.rows] == [BEACON, COLLEGE, ACME]


def test_only_a_provider_with_a_page_is_a_link() -> None:
    linked = {one.ukprn: one.ref for one in view(HASTINGS).residents.rows}
    assert linked[ACME] == Ref("provider", "acme", "Acme Training")
    assert linked[BEACON] is None


def test_starts_with_providers_that_nobody_names_are_counted() -> None:
    assert view(HASTINGS).residents.rest == "Providers too small here to be named: about 100."


def test_what_does_not_fit_the_table_is_counted_in_words() -> None:
    keys = [f"2000000{number}" for number in range(ROWS)]
    atlas = more(
        training_providers=tuple(TrainingProvider(key, f"Provider {key}") for key in keys),
        apprenticeship_providers=tuple(starts(HASTINGS, key, 10, 0) for key in keys),
    )
    table = view(HASTINGS, atlas).residents

    assert len(table.rows) == ROWS
    assert table.rest.startswith("4 other providers: about 40, none with more than about 10. ")


def test_one_provider_left_out_needs_no_largest() -> None:
    keys = [f"2000000{number}" for number in range(ROWS - 3)]
    atlas = more(
        training_providers=tuple(TrainingProvider(key, f"Provider {key}") for key in keys),
        apprenticeship_providers=tuple(starts(HASTINGS, key, 10, 0) for key in keys),
    )
    assert view(HASTINGS, atlas).residents.rest.startswith("1 other provider: about 10. ")


def test_a_small_total_is_not_shared_out() -> None:
    assert {one.share for one in view(LEWES).residents.rows} == {""}


def test_a_place_without_figures_shows_a_gap() -> None:
    page = view(WEALDEN)
    assert (page.residents.rows, page.residents.rest, page.colleges) == ((), "", ())


def test_a_county_is_the_sum_of_its_districts() -> None:
    page = view(COUNTY)
    assert page.added == 5
    assert page.residents.total == 300 + 400 + 90 + 150
    assert [(one.ukprn, one.starts) for one in page.residents.rows] == [
        (COLLEGE, 220),
        (ACME, 90),
        (DUNE, 60),
        (BEACON, 40),
    ]


def test_a_combined_authority_is_the_sum_of_its_councils() -> None:
    page = view(COAST)
    assert (page.added, page.residents.total, page.delivered.total) == (2, 1310, 2100)


def test_a_college_says_where_it_is_in_a_place_of_several_councils() -> None:
    assert [(one.name, one.where) for one in view(HASTINGS).colleges] == [("Hastings College", "")]
    assert [one.where for one in view(COUNTY).colleges] == ["Hastings"]


def test_adult_learning_of_a_district_is_that_of_its_county_and_says_so() -> None:
    (line,) = view(HASTINGS).adults
    assert (line.council.text, line.above) == ("East Sussex County Council", True)
    assert (line.tailored, line.education, line.apprenticeships) == ("320", "1,210", "40")


def test_the_county_itself_is_not_above_its_own_page() -> None:
    assert [line.above for line in view(COUNTY).adults] == [False]


def test_too_few_learners_to_publish_stay_low() -> None:
    (line,) = view(BRIGHTON).adults
    assert (line.tailored, line.education, line.apprenticeships) == ("1,500", "low", "low")


def test_a_council_that_teaches_nobody_is_named_with_its_county() -> None:
    page = view(HASTINGS, replace(TINY, council_adult_learning=()))
    assert page.adults_period is None
    assert page.no_adults == (
        "The figures have no learners taught by "
        "Hastings Borough Council or East Sussex County Council itself."
    )


def test_without_a_whole_year_there_are_no_figures() -> None:
    page = view(HASTINGS, replace(TINY, apprenticeship_totals=(), apprenticeship_providers=()))
    assert (page.period, page.evidence) == (None, None)
