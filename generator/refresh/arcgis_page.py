"""Replies of an ArcGIS feature service: JSON text → pages, counts, layers, or a flaw. Pure."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from generator.refresh.replies import BUSY, NOT_OURS, TRY_LATER, Flaw

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
LAYER = re.compile(r"Local_Authority_Districts?_([A-Z][a-z]+)_(\d{4})_.*_BUC(?:_V(\d+))?")
"""The ultra generalised edition: its publisher changes the rest of the name now and then."""


@dataclass(frozen=True, slots=True)
class FeaturePage:
    """`more`: the service says that it stopped at its limit."""

    features: tuple[dict[str, Any], ...]
    more: bool


def read_json(body: bytes) -> dict[str, Any] | Flaw:
    """The object of a reply. An error comes inside a reply with status 200."""
    try:
        found = json.loads(body.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Flaw("not-utf-8", f"The reply is not UTF-8 text: {error.reason}.", NOT_OURS)
    except ValueError as error:
        return Flaw("not-json", f"The reply is not JSON: {error}.", TRY_LATER, again=True)
    if not isinstance(found, dict):
        return Flaw("schema-changed", "The reply is not an object.", NOT_OURS)
    if "error" in found:
        return _service_error(found["error"])
    return found


def read_features(body: bytes) -> FeaturePage | Flaw:
    found = read_json(body)
    if isinstance(found, Flaw):
        return found
    features = found.get("features")
    if not isinstance(features, list) or not all(
        isinstance(one, dict) and isinstance(one.get("properties"), dict) for one in features
    ):
        return Flaw("schema-changed", "The reply has no features with properties.", NOT_OURS)
    inside = found.get("properties")
    flags = [found, inside if isinstance(inside, dict) else {}]
    return FeaturePage(
        tuple(features), any(flag.get("exceededTransferLimit") is True for flag in flags)
    )


def read_count(body: bytes) -> int | Flaw:
    """How many features the layer has, from a question with returnCountOnly."""
    found = read_json(body)
    if isinstance(found, Flaw):
        return found
    count = found.get("count")
    if not isinstance(count, int):
        return Flaw("schema-changed", "The reply has no count.", NOT_OURS)
    return count


def newest_layer(body: bytes) -> str | Flaw:
    """The name of the newest service of district boundaries in a list of services."""
    found = read_json(body)
    if isinstance(found, Flaw):
        return found
    services = found.get("services")
    names = [str(one.get("name")) for one in services or () if isinstance(one, dict)]
    dated = [(date, name) for name in names if (date := _date(name))]
    if not dated:
        message = "The list has no service of ultra generalised district boundaries."
        return Flaw("schema-changed", message, f"{NOT_OURS} --from takes the address of a layer.")
    return max(dated)[1]


def year_of(name: str) -> str:
    """The last two digits of the year in a service's name; empty when it has none."""
    found = re.search(r"_\d\d(\d\d)_", name)
    return found[1] if found else ""


def _date(name: str) -> tuple[int, int, int] | None:
    found = LAYER.fullmatch(name)
    if not found or found[1] not in MONTHS:
        return None
    return int(found[2]), MONTHS.index(found[1]), int(found[3] or 1)


def _service_error(error: object) -> Flaw:
    about = error if isinstance(error, dict) else {}
    code = about.get("code")
    busy = code in BUSY
    message = f"The service answers with error {code}: {about.get('message') or error}."
    return Flaw("service-error", message, TRY_LATER if busy else NOT_OURS, str(code), again=busy)
