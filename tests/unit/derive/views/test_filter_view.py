"""The form that narrows a list: what it offers and what answers it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.fits import Fits, fits_of
from generator.derive.views.filters import (
    Choices,
    FilterView,
    Option,
    filter_choices,
    filter_view,
)
from generator.derive.views.listings import programme_index_view
from generator.model.atlas import Atlas
from generator.model.provision import ProgrammeAudience, ProgrammeTheme
from generator.model.vocabulary import Audience
from tests.support.tiny import TINY, changed, more, tiny_world
from tests.support.tiny_provision import programme

OPEN = ("growth-hub", "health-start", "skills-fund", "work-coach")


def view(*programmes: str, atlas: Atlas = TINY) -> FilterView:
    return filter_view(tiny_world(atlas).index, programmes)


def ids(options: tuple[Option, ...]) -> list[str]:
    return [option.id for option in options]


def with_first_step(**given: object) -> Atlas:
    key = "national-careers-service"
    return more(
        programmes=(programme(key, **given),),  # type: ignore[arg-type]
        programme_audiences=(ProgrammeAudience(key, "out-of-work"),),
        programme_themes=(ProgrammeTheme(key, "job-search"),),
    )


def open_to_anyone() -> Atlas:
    words = Audience("anyone", "Anyone", "I look for help open to anyone", "residents", 9)
    return replace(more(), audiences=(*TINY.audiences, words))


def choices(atlas: Atlas = TINY) -> Choices:
    return filter_choices(tiny_world(atlas).index)


def test_asks_in_the_order_of_the_tables() -> None:
    asked = choices()
    assert ids(asked.audiences) == ["out-of-work", "adult-learners", "small-firms"]
    assert ids(asked.themes)[:4] == ["health", "job-search", "training", "business"]


def test_asks_in_the_words_of_the_reader() -> None:
    asked = choices()
    assert "I want to learn" in [one.label for one in asked.audiences]
    assert "I want training" in [one.label for one in asked.themes]


def test_does_not_ask_whether_the_reader_works_for_a_council() -> None:
    assert "councils" in {row.id for row in TINY.audiences}
    assert "councils" not in ids(choices().audiences)


def test_what_is_open_to_anyone_answers_every_resident_but_no_business() -> None:
    asked = {one.id: one.fits for one in choices(open_to_anyone()).audiences}
    assert {key: asked[key] for key in ("out-of-work", "adult-learners", "small-firms")} == {
        "out-of-work": "1 9",
        "adult-learners": "2 9",
        "small-firms": "3",
    }


def test_numbers_of_a_programme_are_those_that_answer_the_choices() -> None:
    found = fits_of(tiny_world().index, "health-start")
    assert found == Fits(audiences="1 3", themes="1 2")
    asked = choices()
    assert [one.id for one in asked.audiences if one.fits in {"1", "3"}] == [
        "out-of-work",
        "small-firms",
    ]
    assert [one.id for one in asked.themes if one.fits in {"1", "2"}] == ["health", "job-search"]


@pytest.mark.parametrize(
    ("programmes", "words"),
    [
        (("work-coach",), "1 programme"),
        (("work-coach", "skills-fund", "work-coach"), "2 programmes"),
        (OPEN, "4 programmes, 1 of them planned"),
    ],
)
def test_sums_up_the_page_each_programme_once(programmes: tuple[str, ...], words: str) -> None:
    assert view(*programmes).summary == words


def test_names_where_to_begin_in_the_words_of_its_own_record() -> None:
    (step,) = view(*OPEN, atlas=with_first_step(how_to_start="Use the website.")).first_steps
    assert (step.programme.key, step.tag.label) == ("national-careers-service", "Open")
    assert step.how_to_start == "Use the website."


@pytest.mark.parametrize("given", [{"status": "closed"}, {"how_to_start": ""}])
def test_sends_nobody_to_what_is_over_or_not_known(given: dict[str, str]) -> None:
    assert view(*OPEN, atlas=with_first_step(**given)).first_steps == ()


def test_the_directory_sums_up_what_is_open() -> None:
    atlas = changed("programmes", "growth-hub", status="closed")
    page = programme_index_view(tiny_world(atlas).index)
    assert page.filter.summary.startswith(f"{page.open_count} programmes")
