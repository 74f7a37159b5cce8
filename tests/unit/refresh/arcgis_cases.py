"""How an ArcGIS feature service in particular may behave."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.support import arcgis_service
from tests.support.arcgis_service import Feature
from tests.support.loopback import Answer, Respond
from tests.unit.refresh.behaviours import FOREVER, Case, Misbehave, Wrong, becomes, times, transport
from tests.unit.refresh.boundary_world import feature, features, square

ABROAD = [
    feature(f"S1200000{number}", [square((-1.4, 52.6), (-1.2, 52.8), (-1.0, 52.6))])
    for number in range(1, 4)
]
ALL = [*features(), *ABROAD]
Change = Callable[[dict[str, Any]], dict[str, Any]]


def good(path: str) -> Answer:
    return arcgis_service.respond(path, ALL)


def serves(found: list[Feature], most: int = 100) -> Misbehave:
    return lambda _: lambda path: arcgis_service.respond(path, found, most)


def on_pages(change: Change) -> Misbehave:
    """Pages of features are changed; the count and the list are not."""

    def misbehave(well: Respond) -> Respond:
        def respond(path: str) -> Answer:
            document = json.loads(well(path).body)
            return arcgis_service.answer(change(document) if "features" in document else document)

        return respond

    return misbehave


def error(code: int) -> Wrong:
    document = {"error": {"code": code, "message": "Cannot perform query.", "details": []}}
    return lambda _: arcgis_service.answer(document)


def flag_inside(page: dict[str, Any]) -> dict[str, Any]:
    more = page.pop("exceededTransferLimit", False)
    return page | ({"properties": {"exceededTransferLimit": True}} if more else {})


def uncounted(well: Respond) -> Respond:
    return lambda path: arcgis_service.answer({}) if "returnCountOnly" in path else well(path)


def offset_ignored(well: Respond) -> Respond:
    return lambda path: well(path.replace("resultOffset=2", "resultOffset=0"))


def overlapping(well: Respond) -> Respond:
    return lambda path: well(path.replace("resultOffset=2", "resultOffset=1"))


def without(code: str) -> list[Feature]:
    return [one for one in ALL if one["properties"]["LAD24CD"] != code]


def other_names() -> list[Feature]:
    return json.loads(json.dumps(ALL).replace("LAD24CD", "lad_code"))  # type: ignore[no-any-return]


CASES = (
    *transport(whole=6),
    Case("the limit told inside properties", on_pages(flag_inside), requests=6),
    Case("one feature a page", serves(ALL[:5], most=1), requests=7),
    Case("error 400 inside status 200", times(FOREVER, error(400)), "service-error", 1),
    Case("error 503 inside status 200, once", times(1, error(503)), requests=7),
    Case("always error 503 inside status 200", times(FOREVER, error(503)), "service-error", 3),
    Case("not JSON", times(FOREVER, becomes(b"{oops")), "not-json", 3),
    Case("JSON of another shape", times(FOREVER, becomes(b"[1]")), "schema-changed", 1),
    Case("a list without boundaries", times(FOREVER, becomes(b"{}")), "schema-changed", 1),
    Case("no count", uncounted, "schema-changed", 2),
    Case("not UTF-8", times(FOREVER, becomes(b'{"a": "\xe9"}')), "not-utf-8", 1),
    Case("resultOffset ignored", offset_ignored, "page-repeated", 4),
    Case("pages that overlap", overlapping, "duplicate-district", 4),
    Case("pages without end", serves(ALL, most=1), "endless-pages", 8),
    Case(
        "fewer features than counted",
        on_pages(lambda page: page | {"features": []}),
        "record-count",
        3,
    ),
    Case("no features in the page", on_pages(lambda _: {"features": None}), "schema-changed", 3),
    Case("other names of columns", serves(other_names()), "schema-changed", 3),
    Case("a district missing", serves(without("E07000001")), "missing-district"),
    Case(
        "an unknown district",
        serves(
            [
                *without("S12000001"),
                ABROAD[0] | {"properties": {"LAD24CD": "E06000099", "LAD24NM": "New"}},
            ]
        ),
        "overlap, unknown-district",
    ),
)
