"""Every colour of the site meets only what it has contrast with, in light and in dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.colour import Rule, contrast, rules
from tests.support.colour_pairs import (
    DECORATIVE,
    MAP_SHAPES,
    MAP_TEXT,
    SHAPES,
    SHAPES_LEAST,
    TEXT,
    TEXT_LEAST,
    Pair,
    pairs,
)
from tests.support.style import CSS, PREFIX, SOURCES, map_colours, scheme_colours

SCHEMES = pytest.mark.parametrize("scheme", SOURCES)
PLAIN = {"currentcolor", "transparent", "inherit", "none", "0"}
PAINTED = ("color", "background", "background-color", "border-color", "fill", "stroke")
Table = dict[str, list[str]]


def screen_rules() -> list[Rule]:
    """What the style sheets say, but for paper: there the printer's white is the ground."""
    parts = [path for path in sorted(CSS.glob("*.css")) if path.name not in SOURCES.values()]
    every = (rule for path in parts for rule in rules(path.read_text("utf-8")))
    return [rule for rule in every if "print" not in rule.medium]


def used(rule: Rule, *names: str) -> list[str]:
    return [token.removeprefix(PREFIX) for token in rule.tokens(*names)]


def named(*tables: Table) -> set[str]:
    return {name for table in tables for pair in pairs(table) for name in pair}


def short_of(table: Table, least: float, own: dict[str, str]) -> dict[Pair, float]:
    found = {pair: contrast(own[pair[0]], own[pair[1]]) for pair in pairs(table)}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


def test_contrast_is_as_the_standard_reckons_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#0a5a8c", "#0a5a8c") == 1


@SCHEMES
def test_text_stands_out_from_its_ground(scheme: str) -> None:
    assert short_of(TEXT, TEXT_LEAST, scheme_colours(scheme)) == {}
    assert short_of(MAP_TEXT, TEXT_LEAST, map_colours(scheme)) == {}


@SCHEMES
def test_edges_rings_and_marks_stand_out_from_their_ground(scheme: str) -> None:
    assert short_of(SHAPES, SHAPES_LEAST, scheme_colours(scheme)) == {}
    assert short_of(MAP_SHAPES, SHAPES_LEAST, map_colours(scheme)) == {}


@pytest.mark.parametrize("of", [scheme_colours, map_colours])
def test_light_and_dark_have_the_same_colours(of: Callable[[str], dict[str, str]]) -> None:
    assert of("light").keys() == of("dark").keys()


def test_every_colour_has_a_pair_or_a_reason_to_have_none() -> None:
    ours = scheme_colours("light").keys() | map_colours("light").keys()
    proven = named(TEXT, SHAPES, MAP_TEXT, MAP_SHAPES)
    assert proven | DECORATIVE.keys() == ours
    assert proven & DECORATIVE.keys() == set()


def test_a_rule_that_sets_text_and_ground_sets_a_proven_pair() -> None:
    set_together = {
        (ground, ink): rule.selector
        for rule in screen_rules()
        for ground in used(rule, "background", "background-color")
        for ink in used(rule, "color")
    }
    assert len(set_together) > 8
    assert {pair: set_together[pair] for pair in set_together.keys() - set(pairs(TEXT))} == {}


def test_every_colour_of_text_is_proven_on_some_ground() -> None:
    inks = {ink for rule in screen_rules() for ink in used(rule, "color")}
    assert inks - {ink for _, ink in pairs(TEXT)} == set()


def test_every_colour_of_a_ground_or_a_line_is_proven() -> None:
    grounds = {one for rule in screen_rules() for one in used(rule, "background", "fill")}
    borders = ("border", "border-top", "border-bottom", "border-left", "border-color")
    lines = {one for rule in screen_rules() for one in used(rule, *borders, "outline", "stroke")}
    assert (grounds | lines) - named(TEXT, SHAPES) - DECORATIVE.keys() == set()


def test_colours_are_written_in_one_place_only() -> None:
    written = {
        (rule.selector, name, value)
        for rule in screen_rules()
        for name, value in rule.declarations
        if name in PAINTED and not rule.selector.endswith("::backdrop")
        if "forced-colors" not in rule.medium
        if not value.startswith("var(--") and value.lower() not in PLAIN
    }
    assert written == set()
