"""Who can get a programme: every question is asked, and a gap is shown as a gap."""

from __future__ import annotations

from generator.derive.views.eligibility import QUESTIONS, Answer, EligibilityView, eligibility_view
from generator.model.atlas import Atlas
from tests.support.tiny import TINY, more, tiny_world
from tests.support.tiny_provision import eligibility


def view(key: str, atlas: Atlas = TINY) -> EligibilityView:
    index = tiny_world(atlas).index
    return eligibility_view(index, index.programmes[key])


def test_the_three_main_questions_are_answered_even_with_a_gap() -> None:
    assert view("skills-fund").main == (
        Answer("Who can get it", "Anyone."),
        Answer("What you get", ""),
        Answer("How to start", "Ask for Skills Fund."),
    )


def test_whom_to_ask_follows_how_to_start() -> None:
    start = view("work-coach").main[-1]
    assert start.text == "Ask for Work Coach. Ask the Jobs Agency."


def test_what_is_known_stands_beside_what_is_not() -> None:
    told = {answer.question: answer.text for answer in view("work-coach").details}
    assert told == {
        "Who it is not for": "",
        "Age": "18 or over.",
        "Benefits and work": "",
        "What it costs you": "Free.",
        "How long it takes": "",
        "What it may affect": "",
    }


def test_a_programme_of_which_nothing_is_known_shows_every_gap() -> None:
    page = view("skills-fund")
    assert [answer.question for answer in page.details] == list(QUESTIONS.values())
    assert not any(answer.text for answer in page.details)
    assert page.evidence is None


def test_one_that_is_over_shows_only_what_is_known() -> None:
    assert view("old-scheme").details == ()
    known = more(programme_eligibility=(eligibility("old-scheme", cost="It was free."),))
    assert view("old-scheme", known).details == (Answer("What it costs you", "It was free."),)


def test_a_programme_for_businesses_shows_no_gap_of_age_or_benefits() -> None:
    asked = [answer.question for answer in view("growth-hub").details]
    assert asked == [
        "Who it is not for",
        "What it costs you",
        "How long it takes",
        "What it may affect",
    ]


def test_what_is_known_of_people_is_shown_for_businesses_too() -> None:
    known = more(programme_eligibility=(eligibility("growth-hub", age="You must be 18."),))
    assert Answer("Age", "You must be 18.") in view("growth-hub", known).details


def test_the_details_carry_their_own_evidence() -> None:
    known = eligibility(
        "skills-fund",
        age="19 or over.",
        evidence_level="recalled",
        evidence_date="2024-05",
        source_url="https://www.example.org/ages",
    )
    evidence = view("skills-fund", more(programme_eligibility=(known,))).evidence
    assert evidence is not None
    assert (evidence.tag.label, evidence.date) == ("Not checked", "May 2024")
    assert evidence.source_url == "https://www.example.org/ages"
