"""How what someone typed is read: spacing, case, slips, and places outside England."""

from __future__ import annotations

import pytest

from generator.postcodes import Answer, Directory, Finder, clean, looks_like_postcode
from generator.postcodes.directory import make_shards
from generator.postcodes.text import other_readings

KNOWN = {
    "B11AE": "E08000025",
    "CH10AA": "E06000050",
    "DA146NT": "E09000004",
    "L11AE": "E08000012",
    "M11AE": "E08000003",
    "M111AE": "E08000003",
    "OX101AA": "E07000179",
    "S118AA": "E08000039",
    "SL11AA": "E06000039",
    "SL118AB": "E06000039",
    "SW1A0AA": "E09000033",
    "SW101AA": "E09000020",
}
ELSEWHERE = {"CH": "border-wales", "EH": "scotland", "ML": "scotland", "JE": "channel-islands"}
FORCES = {"BF": "british-forces"}


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(Directory(make_shards(KNOWN)), ELSEWHERE)


@pytest.mark.parametrize(
    ("typed", "postcode"),
    [
        ("DA14 6NT", "DA14 6NT"),
        ("da146nt", "DA14 6NT"),
        ("  d a 1 4 6 n\tt ", "DA14 6NT"),
        ("DA14\N{NO-BREAK SPACE}6NT", "DA14 6NT"),
        ("sw1a0aa", "SW1A 0AA"),
        ("CH1 0AA", "CH1 0AA"),
    ],
)
def test_any_spacing_and_case(finder: Finder, typed: str, postcode: str) -> None:
    assert finder.find(typed) == Answer("known", postcode, KNOWN[postcode.replace(" ", "")])


@pytest.mark.parametrize(
    ("typed", "postcode"),
    [
        ("DAl4 6NT", "DA14 6NT"),
        ("DAI4 6NT", "DA14 6NT"),
        ("SW1A OAA", "SW1A 0AA"),
        ("swla oaa", "SW1A 0AA"),
        ("SW1O 1AA", "SW10 1AA"),
        ("SW1O lAA", "SW10 1AA"),
        ("0X10 1AA", "OX10 1AA"),
        ("OXIO IAA", "OX10 1AA"),
        ("Ml 1AE", "M1 1AE"),
        ("SI1 8AA", "S11 8AA"),
        ("S1l 8AA", "S11 8AA"),
        ("1I 1AE", "L1 1AE"),
        ("MI1 1AE", "M11 1AE"),
    ],
)
def test_a_slip_is_put_right_when_one_reading_exists(
    finder: Finder, typed: str, postcode: str
) -> None:
    assert finder.find(typed) == Answer("corrected", postcode, KNOWN[postcode.replace(" ", "")])


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("DA14 6NU", Answer("unknown", "DA14 6NU")),
        ("DA99 1AA", Answer("unknown", "DA99 1AA")),
        ("DA14 ONT", Answer("unknown", "DA14 0NT")),
        ("EH1 1AA", Answer("scotland", "EH1 1AA")),
        ("je2 3ab", Answer("channel-islands", "JE2 3AB")),
        ("CH8 9ZZ", Answer("border-wales", "CH8 9ZZ")),
        ("CHl OAB", Answer("border-wales", "CH1 0AB")),
        ("DA14", Answer("incomplete")),
        ("da14 6", Answer("incomplete")),
        ("DA14 6N", Answer("incomplete")),
        ("ZZ1 1AA", Answer("not-a-postcode")),
        ("DA14 6CO", Answer("not-a-postcode")),
        ("", Answer("not-a-postcode")),
        ("Bexley", Answer("not-a-postcode")),
        ("DA14-6NT", Answer("not-a-postcode")),
        ("DA14 6NT 1", Answer("not-a-postcode")),
        ("ßA14 6NT", Answer("not-a-postcode")),
        ("DA１4 6NT", Answer("not-a-postcode")),  # noqa: RUF001
    ],
)
def test_what_has_no_council_in_england(finder: Finder, typed: str, answer: Answer) -> None:
    assert finder.find(typed) == answer


@pytest.mark.parametrize(
    ("typed", "postcode"), [("BFPO 57", ""), ("bfpo801", ""), ("BFPO", ""), ("BF1 3AF", "BF1 3AF")]
)
def test_a_british_forces_address_has_an_answer_of_its_own(typed: str, postcode: str) -> None:
    finder = Finder(Directory(make_shards(KNOWN)), FORCES)
    assert looks_like_postcode(typed)
    assert finder.find(typed) == Answer("british-forces", postcode)


@pytest.mark.parametrize("typed", ["SL1 8AA", "ML1 1AE"])
def test_a_postcode_that_may_exist_as_typed_is_not_another(finder: Finder, typed: str) -> None:
    """S11 8AA and M11 1AE exist, but so does SL1, and ML1 is in Scotland."""
    assert finder.find(typed).code == ""


def test_two_readings_that_both_exist_are_not_chosen_between() -> None:
    finder = Finder(Directory(make_shards({"L11AE": "E08000012", "I11AE": "E08000003"})), {})
    assert finder.find("1l 1AE") == Answer("unknown")


def test_a_reading_in_scotland_is_as_good_as_one_in_england() -> None:
    shards = make_shards({"M111AE": "E08000003"})
    assert Finder(Directory(shards), {}).find("M1I 1AE").kind == "corrected"
    abroad = Finder(Directory(make_shards({"I11AE": "E08000003"})), {"L": "scotland"})
    assert abroad.find("1l 1AE") == Answer("unknown")


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("DA14 6NT", True),
        ("da1", True),
        ("SWlA 1AA", True),
        ("Bexley", False),
        ("Oil", False),
        ("E09000004", False),
        ("a road in E1", False),
        ("1066", False),
        ("", False),
    ],
)
def test_what_is_worth_answering_as_a_postcode(text: str, looks: bool) -> None:
    assert looks_like_postcode(text) is looks


def test_readings_are_never_the_text_itself() -> None:
    typed = clean("ol1 1ll")
    assert typed not in other_readings(typed)
