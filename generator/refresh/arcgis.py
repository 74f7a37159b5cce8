"""A whole layer from an ArcGIS feature service, page by page. Effects only."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from generator.refresh.arcgis_page import newest_layer, read_count, read_features, year_of
from generator.refresh.faults import refuse
from generator.refresh.http_client import Client
from generator.refresh.replies import NOT_OURS, TRY_LATER, Flaw, Kind, Read

SERVICES = "https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services"
"""Of the Office for National Statistics."""
Feature = dict[str, Any]


def layer_of(client: Client, address: str) -> str:
    """The address of a layer: as given, or the newest of a list of services."""
    address = address.partition("?")[0].rstrip("/").removesuffix("/query")
    if address.endswith("/FeatureServer"):
        return f"{address}/0"
    if "/FeatureServer/" in address:
        return address
    name = _ask(client, f"{address}?f=json", newest_layer)
    return f"{address}/{name}/FeatureServer/0"


def take_layer(client: Client, layer: str) -> bytes:
    """All features as one GeoJSON. Raises DataProblems when they are not all there, once each."""
    year = year_of(layer)
    if not year:
        message = "The name of the service does not say of which year its codes are."
        raise refuse(layer, "schema-changed", message, NOT_OURS)
    code = f"LAD{year}CD"
    counting = {"where": "1=1", "returnCountOnly": "true", "f": "json"}
    count = _ask(client, f"{layer}/query?{urlencode(counting)}", read_count)
    features: list[Feature] = []
    for _ in range(client.policy.most_pages):
        address = _page(layer, year, len(features), client.policy.arcgis_features)
        page = _ask(client, address, read_features)
        _require_new(address, code, features, page.features)
        features += page.features
        done = len(features) == count and not page.more
        if done or not page.features or len(features) > count:
            _require_all(layer, len(features), count)
            collection = {"type": "FeatureCollection", "features": features}
            return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()
    message = f"{client.policy.most_pages} pages came, and the service still has more."
    raise refuse(layer, "endless-pages", message, NOT_OURS)


def _page(layer: str, year: str, offset: int, limit: int) -> str:
    """Without an order, pages may repeat features or leave some out."""
    options = {
        "where": "1=1",
        "outFields": f"LAD{year}CD,LAD{year}NM",
        "outSR": 4326,
        "orderByFields": f"LAD{year}CD",
        "resultOffset": offset,
        "resultRecordCount": limit,
        "f": "geojson",
    }
    return f"{layer}/query?{urlencode(options)}"


def _require_new(address: str, code: str, before: list[Feature], page: tuple[Feature, ...]) -> None:
    codes = [feature["properties"].get(code) for feature in page]
    if None in codes:
        message = f"A feature of the reply has no {code}."
        raise refuse(address, "schema-changed", message, NOT_OURS, code)
    known = {feature["properties"][code] for feature in before}
    again = [one for place, one in enumerate(codes) if one in known or one in codes[:place]]
    if again and again == codes:
        message = "The page has the features of an earlier one."
        raise refuse(address, "page-repeated", message, NOT_OURS, again[0])
    if again:
        message = f"{', '.join(again)} came twice."
        raise refuse(address, "duplicate-district", message, NOT_OURS, again[0])


def _require_all(layer: str, came: int, count: int) -> None:
    if came != count:
        message = f"{came} features came; the service counts {count}."
        raise refuse(layer, "record-count", message, TRY_LATER, str(count))


def _ask(client: Client, address: str, read: Callable[[bytes], Read | Flaw]) -> Read:
    return client.get(address, Kind("JSON", ("json", "text/plain"), "application/json", read))
