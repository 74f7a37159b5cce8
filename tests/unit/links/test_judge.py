"""What an answer says of the address that was asked."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from urllib3.exceptions import ProtocolError

from generator.links.judge import Verdict, judge
from generator.links.replies import Answer, failure_of
from tests.unit.links.behaviours import BEYOND, CASES

OLD, NEW = "https://old.test/help/restart", "https://new.test/restart"
RESULTS = Path(__file__).parents[3] / "data" / "link_results.csv"


@pytest.mark.parametrize(
    ("asked", "final", "for_good", "answer", "expected"),
    [
        (OLD, OLD, True, Answer(200), "ok"),
        (OLD, OLD, True, Answer(204), "ok"),
        (f"{OLD}#who", OLD, True, Answer(200), "ok"),
        (OLD, NEW, True, Answer(200), "moved"),
        (OLD, NEW, False, Answer(200), "ok"),
        (OLD, "https://new.test/", True, Answer(200), "front-page"),
        (OLD, "https://new.test", False, Answer(200), "front-page"),
        ("https://old.test/", "https://new.test/", True, Answer(200), "moved"),
        ("https://old.test/?page=2", "https://new.test/", True, Answer(200), "front-page"),
        (OLD, "https://new.test/?page=2", True, Answer(200), "moved"),
        ("https://old.test/a.PDF", "https://old.test/a.PDF", True, Answer(200, "text/html"),
         "wrong-content"),
        ("https://old.test/a.pdf", NEW, True, Answer(200, "application/pdf"), "moved"),
        (OLD, OLD, True, Answer(404), "gone"),
        (OLD, NEW, True, Answer(410), "gone"),
        (OLD, OLD, True, Answer(451), "refused"),
        (OLD, OLD, True, Answer(429), "busy"),
        (OLD, OLD, True, Answer(503), "server-error"),
        (OLD, OLD, True, Answer(503, retry_after="60"), "busy"),
        (OLD, OLD, True, Answer(304), "bad-redirect"),
    ],
)  # fmt: skip
def test_the_verdict(asked: str, final: str, for_good: bool, answer: Answer, expected: str) -> None:
    verdict = judge(asked, final, for_good=for_good, answer=answer)
    assert (verdict.result, verdict.status) == (expected, answer.status)


def test_the_new_address_is_told_only_where_there_is_one() -> None:
    assert judge(OLD, OLD, for_good=True, answer=Answer(200)) == Verdict("ok", 200)
    moved = judge(OLD, NEW, for_good=True, answer=Answer(200))
    assert (moved.final_url, moved.note) == (NEW, "Put the new address in the data.")


def test_what_breaks_on_the_way_may_be_tried_again() -> None:
    assert failure_of(ProtocolError("cut")).again
    assert not failure_of(ValueError("odd")).again


def test_every_finding_has_words_in_the_table_and_every_one_there_is_found() -> None:
    with RESULTS.open(encoding="utf-8", newline="") as file:
        listed = {row["id"] for row in csv.DictReader(file)}
    assert {case.result for case in CASES} | set(BEYOND.values()) == listed
