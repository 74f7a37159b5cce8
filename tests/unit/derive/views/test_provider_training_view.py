"""Where a provider trains apprentices: councils by starts, shades of the map, the same in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.derive.views import provider_training
from generator.derive.views.provider_training import (
    SHADES,
    ProviderTrainingView,
    provider_training_view,
)
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, tiny_world
from tests.support.tiny_places import BRIGHTON, EASTBOURNE, HASTINGS, LEWES


def found(key: str, atlas: Atlas = TINY) -> ProviderTrainingView | None:
    world = tiny_world(atlas)
    provider = world.index.providers[key]
    return provider_training_view(world.index, world.places, world.training, provider)


def acme(atlas: Atlas = TINY) -> ProviderTrainingView:
    view = found("acme", atlas)
    assert view is not None
    return view


def test_councils_come_by_starts() -> None:
    view = acme()
    assert [(one.council.key, one.starts) for one in view.residents.rows] == [
        (BRIGHTON, 500),
        (EASTBOURNE, 60),
        (HASTINGS, 20),
        (LEWES, 10),
    ]
    assert [one.council.key for one in view.delivered.rows] == [BRIGHTON, HASTINGS]


def test_the_sentence_has_the_sums() -> None:
    assert acme().sentence == (
        "From August 2024 to July 2025, about 590 apprenticeships were begun with Acme Training "
        "by people who live in 4 council areas, "
        "and about 1,510 apprenticeships were begun with training in 2 council areas."
    )


def test_each_council_has_the_shade_that_its_number_reaches() -> None:
    assert [(shade.step, shade.codes) for shade in acme().shades] == [
        (1, (LEWES,)),
        (2, (HASTINGS,)),
        (3, (EASTBOURNE,)),
        (4, (BRIGHTON,)),
    ]


def test_the_key_of_a_shade_says_where_it_begins() -> None:
    assert all(str(least) in label for least, label in SHADES)


def test_the_map_is_told_in_words_darkest_first() -> None:
    assert acme().map_words == (
        "Apprenticeship starts by residents. 100 or more: Brighton and Hove. "
        "50 to 90: Eastbourne. 20 to 40: Hastings. About 10: Lewes. "
        "A dot marks training in Brighton and Hove and Hastings."
    )


def test_where_it_trains_nobody_there_is_no_dot_and_the_sentence_says_so() -> None:
    rows = tuple(replace(row, starts_delivered=0) for row in TINY.apprenticeship_providers)
    view = acme(replace(TINY, apprenticeship_providers=rows))

    assert view.dots == ()
    assert "dot" not in view.map_words
    assert view.sentence.endswith(
        "and too few apprenticeships to publish were begun with training in any one council area."
    )


def test_councils_past_the_table_are_told_by_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provider_training, "ROWS", 1)
    rows = tuple(
        replace(row, starts_residents=min(row.starts_residents, 20))
        for row in TINY.apprenticeship_providers
    )
    table = acme(replace(TINY, apprenticeship_providers=rows)).residents

    assert [one.council.key for one in table.rows] == [BRIGHTON]
    assert table.rest_count == 3
    assert table.rest == ("About 20 in Eastbourne and Hastings.", "About 10 in Lewes.")


def test_a_provider_without_figures_has_no_such_part() -> None:
    assert found("chamber") is None
    assert found("acme", replace(TINY, apprenticeship_totals=())) is None
