"""How Nomis in particular may behave."""

from __future__ import annotations

from dataclasses import replace

from tests.support import nomis_service
from tests.support.loopback import Answer, Respond
from tests.support.nomis_service import Row, Twist
from tests.support.tiny_places import BRIGHTON, DISTRICTS, LEWES
from tests.unit.refresh.behaviours import FOREVER, Case, Misbehave, becomes, times, transport

ENGLAND = "E92000001"


def rows(twist: Twist) -> Misbehave:
    return lambda _: lambda path: nomis_service.respond(path, twist)


def each(**given: str) -> Misbehave:
    """Cells of every row changed."""
    return rows(lambda all_rows: [row | given for row in all_rows])


def only(area: str, **given: str) -> Misbehave:
    """Cells of one area changed."""

    def twist(all_rows: list[Row]) -> list[Row]:
        return [row | given if row["GEOGRAPHY_CODE"] == area else row for row in all_rows]

    return rows(twist)


def without(*areas: str) -> Misbehave:
    """As if these were never asked for: offsets and counts agree."""

    def twist(all_rows: list[Row]) -> list[Row]:
        kept = [row for row in all_rows if row["GEOGRAPHY_CODE"] not in areas]
        return [
            row | {"RECORD_OFFSET": str(place), "RECORD_COUNT": str(len(kept))}
            for place, row in enumerate(kept)
        ]

    return rows(twist)


def renamed(column: str) -> Misbehave:
    def twist(all_rows: list[Row]) -> list[Row]:
        return [{f"X_{k}" if k == column else k: v for k, v in row.items()} for row in all_rows]

    return rows(twist)


def first_page_again(good: Respond) -> Respond:
    def respond(path: str) -> Answer:
        return good(path.replace("recordoffset=60", "recordoffset=0"))

    return respond


def one_more_at_a_time(_: Respond) -> Respond:
    """A row a page of a million: the paging would not end."""

    def respond(path: str) -> Answer:
        offset = path.rpartition("=")[2]
        return nomis_service.respond(
            path.replace(f"recordoffset={offset}", "recordoffset=0").replace("limit=60", "limit=1"),
            lambda found: [
                row | {"RECORD_OFFSET": offset, "RECORD_COUNT": "1000000"} for row in found
            ],
        )

    return respond


def torn_row(answer: Answer) -> Answer:
    return replace(answer, body=answer.body[:-9])


def latin_1(answer: Answer) -> Answer:
    return replace(answer, body=answer.body.replace(b"Name of", b"Ca\xe9"))


OVER_100 = "share-above-100, figure-outside-interval"
CASES = (
    *transport(whole=6),
    Case("a web page called CSV", times(FOREVER, becomes(b"<html>no</html>")), "content-type", 1),
    Case("a row cut off", times(FOREVER, torn_row), "incomplete", 3),
    Case("not UTF-8", times(FOREVER, latin_1), "not-utf-8", 1),
    Case("a column missing", renamed("OBS_STATUS"), "schema-changed", 1),
    Case("the name of the variable missing", renamed("MEASURE_NAME"), "schema-changed", 1),
    Case("another variable", each(MEASURE_NAME="Claimants"), "schema-changed"),
    Case("a date of another form", each(DATE="March 2026"), "schema-changed", 1),
    Case("a value that is no number", each(OBS_VALUE="n/a"), "schema-changed", 1),
    Case("RECORD_COUNT too high", each(RECORD_COUNT="900"), "record-count", 2),
    Case("RECORD_COUNT too low", each(RECORD_COUNT="1"), "record-count", 2),
    Case("RECORD_COUNT not the same", only(LEWES, RECORD_COUNT="9"), "record-count"),
    Case("rows not in a row", only(LEWES, RECORD_OFFSET="7"), "record-count"),
    Case("the first page again and again", first_page_again, "page-repeated", 3),
    Case("pages without end", one_more_at_a_time, "endless-pages", 6),
    Case("no rows", rows(lambda _: []), "record-count", 1),
    Case("an area twice", only(LEWES, GEOGRAPHY_CODE=BRIGHTON), "duplicate-figure"),
    Case("an unknown area", only(LEWES, GEOGRAPHY_CODE="E07009999"), "unknown-area"),
    Case("too few districts", without(*DISTRICTS[:3]), "too-few-districts"),
    Case("all districts confidential", each(OBS_CONF="C"), "missing-england, too-few-districts"),
    Case("no England", only(ENGLAND, GEOGRAPHY_CODE="K04000001"), "missing-england"),
    Case(
        "a share of 741 per cent",
        only(LEWES, OBS_VALUE="741"),
        OVER_100,
    ),
    Case("one district confidential", only(LEWES, OBS_CONF="C"), requests=6),
    Case("one district not normal", only(LEWES, OBS_STATUS="Q"), requests=6),
)
