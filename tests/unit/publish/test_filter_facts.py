"""The script that tells the filter of every page what it asks and what answers."""

from __future__ import annotations

import json

from generator.publish.filter_facts import FILTER_FACTS, filter_facts_file
from tests.support.tiny import tiny_world


def exported(text: str) -> dict[str, object]:
    """Constants of a module that has nothing but JSON in it."""
    lines = (line.removeprefix("export const ").removesuffix(";") for line in text.splitlines())
    return {name: json.loads(value) for name, value in (line.split(" = ", 1) for line in lines)}


def test_it_holds_the_choices_of_each_select_and_the_numbers_of_every_programme() -> None:
    index = tiny_world().index
    file = filter_facts_file(index)
    facts = exported(file.content.decode())
    choices, fits = facts["CHOICES"], facts["FITS"]
    assert file.path == FILTER_FACTS == "assets/atlas/filter-facts.js"
    assert isinstance(choices, dict)
    assert choices["for"][0] == ["out-of-work", index.audiences["out-of-work"].i_am, "1"]
    assert list(choices) == ["for", "want"]
    assert isinstance(fits, dict)
    assert fits["health-start"] == ["1 3", "1 2"]
    assert fits.keys() == index.programmes.keys()
