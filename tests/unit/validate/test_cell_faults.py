"""One cell against its column: a table of texts and what each must give."""

from __future__ import annotations

from typing import Any

import pytest

from generator.validate.faults import Fault
from generator.validate.schema import compile_schema
from generator.validate.text import TEXT_RULES
from tests.unit.packages import ID, PARTIAL_DATE, field, schema

CODE = r"^E(06|07|08|09)\d{6}$"
URI = {**field("x"), "format": "uri"}


def fault(column: dict[str, Any], text: str) -> Fault | None:
    return compile_schema("things", schema(column)).columns[0].fault(text)


SOUND: list[tuple[dict[str, Any], str]] = [
    (field("x"), ""),
    (field("x"), "Café Über, naïve — “quoted” €5"),
    (field("x"), "Help with travel, up to £500 (R&D too); 5 < 6"),
    (field("x"), "Q&A: see https://example.org/?a=1&b=2"),
    (field("x", "integer"), ""),
    (field("x", "integer"), "0"),
    (field("x", "integer"), "-12"),
    (field("x", "number"), "3.10"),
    (field("x", "number"), "-3"),
    (field("x", "boolean"), "true"),
    (field("x", "boolean"), "false"),
    (URI, "https://www.gov.uk/access-to-work?x=1#top"),
    (URI, "http://localhost.example:8000/a"),
    (field("x", pattern=ID), "lsip-areas--bexley"),
    (field("x", pattern=PARTIAL_DATE), ""),
    (field("x", pattern=PARTIAL_DATE), "2024"),
    (field("x", enum=["yes", "no"]), "no"),
    (field("x", "integer", minimum=0, maximum=3), "3"),
    (field("x", maxLength=4, minLength=2), "café"),
]
FAULTY: list[tuple[dict[str, Any], str, str, str]] = [
    (field("x", required=True), "", "required", 'must have a value for "x"'),
    (field("x"), "two\nlines", "line-break", "line break"),
    (field("x"), "live ", "stray-space", '"live "'),
    (field("x"), "\N{NO-BREAK SPACE}live", "stray-space", "space"),
    (field("x"), "A <b>free</b> course", "html", "HTML"),
    (field("x"), "Fish &amp; chips", "html", "HTML"),
    (field("x"), "<!-- note -->", "html", "HTML"),
    (field("x"), "=1+1", "formula", "spreadsheet formula"),
    (field("x"), "+44 20 7946 0000", "formula", "spreadsheet formula"),
    (field("x"), "-none-", "formula", "spreadsheet formula"),
    (field("x"), "@example", "formula", "spreadsheet formula"),
    (field("x"), "Caf\ufffd", "lost-character", "lost character"),
    (field("x", "integer"), "1,000", "not-an-integer", '"1,000" is not a whole number'),
    (field("x", "integer"), "12.0", "not-an-integer", "whole number"),
    (field("x", "integer"), "£5", "not-an-integer", "whole number"),
    (field("x", "integer"), "9" * 5000, "not-an-integer", "whole number"),
    (field("x", "integer"), "٣", "not-an-integer", "whole number"),
    (field("x", "integer"), "true", "not-an-integer", "whole number"),
    (field("x", "number"), "1e5", "not-a-number", "not a number"),
    (field("x", "number"), "nan", "not-a-number", "not a number"),
    (field("x", "boolean"), "TRUE", "not-a-boolean", 'Did you mean "true"?'),
    (field("x", "boolean"), "yes", "not-a-boolean", "neither true nor false"),
    (field("x", "boolean"), "1", "not-a-boolean", "neither true nor false"),
    (URI, "www.gov.uk", "bad-web-address", '"www.gov.uk" is not a web address'),
    (URI, "ftp://example.org/a", "bad-web-address", "not a web address"),
    (URI, "https://", "bad-web-address", "not a web address"),
    (URI, "https://gov", "bad-web-address", "not a web address"),
    (URI, "https://www.gov.uk/a page", "bad-web-address", "not a web address"),
    (URI, "http://[", "bad-web-address", "not a web address"),
    (URI, "javascript:alert(1)", "bad-web-address", "not a web address"),
    (field("x", pattern=ID), "Made Smarter", "pattern", "is not an id"),
    (field("x", pattern=PARTIAL_DATE), "soon", "pattern", "2024, 2024-09 or 2024-09-30"),
    (field("x", pattern=PARTIAL_DATE), "01/04/2024", "reformatted-date", "Write 2024-04-01"),
    (field("x", pattern=PARTIAL_DATE), "Sep-24", "reformatted-date", "Write 2024-09,"),
    (field("x", pattern=ID), "made\u2010smarter", "look-alike", "U+2010, hyphen"),
    (field("x", pattern=ID), "m\u0430de-smarter", "look-alike", "Latin alphabet"),
    (field("x"), "Cafe\u0301", "look-alike", "Latin alphabet"),
    (field("x"), "\uff21ccess", "look-alike", "Latin alphabet"),
    (field("x"), "\u00c2\u00a3500", "garbled-text", "another encoding"),
    (field("x"), "It\u00e2\u20ac\u2122s", "garbled-text", "another encoding"),
    (field("x", pattern=r"^[^{}]*[{]figure[}][^{}]*$"), "£", "pattern", "Put {figure} once"),
    (field("x", pattern=PARTIAL_DATE), "2024-13", "pattern", '"2024-13" is not a date'),
    (field("x", pattern=CODE), "bexley", "pattern", "E09000004"),
    (field("x", pattern="^[A-Z]+$"), "abc", "pattern", "^[A-Z]+$"),
    (field("x", enum=["yes", "no"]), "yess", "enum", 'Did you mean "yes"? Write one of: yes, no.'),
    (field("x", "integer", minimum=0), "-1", "minimum", "less than 0"),
    (field("x", "integer", maximum=1000), "1001", "maximum", "more than 1,000"),
    (field("x", minLength=3), "ab", "min-length", "2 characters"),
    (field("x", maxLength=3), "abcd", "max-length", "Shorten it to 3"),
]


@pytest.mark.parametrize(("column", "text"), SOUND)
def test_sound_cells(column: dict[str, Any], text: str) -> None:
    assert fault(column, text) is None


@pytest.mark.parametrize(("column", "text", "rule", "words"), FAULTY)
def test_faulty_cells(column: dict[str, Any], text: str, rule: str, words: str) -> None:
    found = fault(column, text)

    assert found is not None
    assert found.rule == rule
    assert words in f"{found.message} {found.remedy}"


@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        (
            field("x", "integer"),
            "5,000",
            "Write digits only, without commas, spaces or signs of money, such as 320700000.",
        ),
        (field("x", "number"), "5,0", "Write digits with a point for decimals, such as 3.1."),
        (field("x", "boolean"), "maybe", "Write true or false, in lower case."),
        (URI, "gov.uk", "Give the whole address, such as https://www.gov.uk/access-to-work."),
        (field("x"), "=1+1", "Begin the text with a word."),
    ],
)
def test_the_remedy_is_told_in_full(column: dict[str, Any], text: str, remedy: str) -> None:
    found = fault(column, text)

    assert found is not None
    assert found.remedy == remedy


@pytest.mark.parametrize(
    "address",
    [
        "https://www.gov.uk@b.example/",
        "https://www.gov.uk\\@b.example/",
        'https://www.gov.uk/"x',
        "https:///x",
        "https://localhost/x",
    ],
)
def test_an_address_that_may_be_read_in_two_ways_is_refused(address: str) -> None:
    found = fault(URI, address)

    assert found is not None
    assert found.rule == "bad-web-address"


def test_every_rule_on_text_is_shown_to_be_broken_here() -> None:
    assert {rule.id for rule in TEXT_RULES} <= {case[2] for case in FAULTY}


def test_a_negative_figure_is_no_formula() -> None:
    assert fault(field("x", "integer"), "-5") is None
    assert fault(field("x", "number"), "-0.5") is None


def test_a_long_value_is_shortened_in_the_message() -> None:
    found = fault(field("x", maxLength=90), "a" * 500)

    assert found is not None
    assert len(found.message) < 120
