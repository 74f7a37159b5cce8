"""Old evidence is told, by the table of its age, on the date of the build."""

from __future__ import annotations

import pytest

from generator.derive.changes.timeline import timeline
from generator.derive.facts import Tag, evidence_of, programme_evidence, stale_tag
from generator.derive.freshness import earliest_day, latest_day
from generator.derive.index import build_index
from tests.support.tiny import TINY, changed


@pytest.mark.parametrize(
    ("checked", "label"),
    [
        ("2026-11-21", ""),
        ("2025-11-29", ""),
        ("2025-11-28", "Checked over a year ago"),
        ("2025", ""),
        ("2024-12", "Checked over a year ago"),
        ("2024-11-28", "Checked over two years ago"),
        ("", ""),
    ],
)
def test_the_notice_follows_the_age(checked: str, label: str) -> None:
    tag = stale_tag(build_index(TINY), checked, "2026-11-28")
    assert (tag.label if tag else "") == label


def test_the_notice_has_its_class_and_its_explanation() -> None:
    tag = stale_tag(build_index(TINY), "2024-11-28", "2026-11-28")
    assert tag == Tag("fresh-out-of-date", "Checked over two years ago", "More than two years.")


def test_evidence_carries_the_notice_on_the_day_of_the_index() -> None:
    old = evidence_of(build_index(TINY, "2026-11-28"), "seen", "2024-11-28", "")
    assert old.age == Tag("fresh-out-of-date", "Checked over two years ago", "More than two years.")
    assert evidence_of(build_index(TINY, "2026-11-28"), "seen", "2026-11-01", "").age is None
    assert evidence_of(build_index(TINY), "seen", "2024-11-28", "").age is None


def test_that_of_a_programme_is_told_beside_its_name_instead() -> None:
    old = changed("programmes", "work-coach", evidence_date="2020")
    index = build_index(old, "2026-11-28")
    assert programme_evidence(index, index.programmes["work-coach"]).age is None


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-09", "2024-09-01", "2024-09-31"),
        ("2024-09-30", "2024-09-30", "2024-09-30"),
    ],
)
def test_a_partial_date_stands_for_days(partial: str, first: str, last: str) -> None:
    assert (earliest_day(partial), latest_day(partial)) == (first, last)


@pytest.mark.parametrize(
    ("fields", "listed"),
    [
        ({"status": "live", "start": "2026-11-28", "end": ""}, "started"),
        ({"status": "live", "start": "2026-11-29", "end": ""}, ""),
        ({"status": "live", "start": "2024-11-27", "end": ""}, ""),
        ({"status": "closed", "start": "", "end": "2026-03"}, "ended"),
        ({"status": "closed", "start": "", "end": "2024-10"}, ""),
        ({"status": "live", "start": "", "end": "2027-03"}, "due"),
        ({"status": "live", "start": "", "end": "2028"}, ""),
        ({"status": "live", "start": "", "end": ""}, ""),
    ],
)
def test_events_are_listed_by_their_dates(fields: dict[str, str], listed: str) -> None:
    found = timeline(build_index(changed("programmes", "work-coach", **fields)), "2026-11-28")
    where = [
        name
        for name in ("started", "ended", "due")
        if "work-coach" in [event.programme.key for event in getattr(found, name)]
    ]
    assert where == ([listed] if listed else [])
