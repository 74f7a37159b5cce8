"""`/data/programmes/<id>.csv`: a row for each place where a programme runs or ran."""

from __future__ import annotations

from generator.derive.exports import PROGRAMME_COLUMNS, programme_record, programme_rows
from generator.derive.refs import Ref
from tests.support.tiny import tiny_world
from tests.support.tiny_places import BRIGHTON, EASTBOURNE, HASTINGS, LEWES, ROTHER
from tests.support.tiny_provision import SOURCE
from tests.support.tiny_site import EDITION


def rows(key: str) -> list[dict[str, str]]:
    record = programme_record(tiny_world().index, key, url_of, EDITION)
    return programme_rows(record)


def url_of(ref: Ref) -> str:
    return ref.key


def test_each_row_has_every_column_and_no_other() -> None:
    assert {tuple(sorted(row)) for row in rows("growth-hub")} == {tuple(sorted(PROGRAMME_COLUMNS))}


def test_a_row_says_where_who_and_how_we_know() -> None:
    (row,) = [one for one in rows("skills-fund") if one["zone_name"] == "Coast"]
    assert row == {
        "programme_id": "skills-fund",
        "programme_name": "Skills Fund",
        "programme_status": "changing",
        "boundary_set": "skills-areas",
        "zone": "skills-areas--coast",
        "zone_name": "Coast",
        "currency": "current",
        "start": "",
        "end": "",
        "councils": f"{BRIGHTON} | {EASTBOURNE} | {HASTINGS} | {ROTHER}",
        "councils_in_part": "",
        "providers": "Chamber of Trade | Coast College",
        "roles": "commissioner | lead-body",
        "local_url": "",
        "local_access": "",
        "no_provider_reason": "",
        "source_url": SOURCE,
        "evidence": "seen",
        "evidence_date": "2026-03",
        "freshness": "",
    }


def test_a_council_that_is_partly_in_is_not_among_those_that_are_in() -> None:
    (row,) = [one for one in rows("growth-hub") if one["zone_name"] == "Seaside"]
    assert row["councils"] == f"{BRIGHTON} | {EASTBOURNE}"
    assert row["councils_in_part"] == LEWES


def test_past_deliveries_have_rows_too() -> None:
    (row,) = [one for one in rows("growth-hub") if one["zone_name"] == "Hastings"]
    assert (row["currency"], row["start"], row["end"]) == ("past", "2019", "2021-03")
