"""An ArcGIS feature service in small: a list of services, counts, and pages of GeoJSON."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.support.loopback import Answer

NAMES = (
    "Local_Authority_Districts_May_2023_Boundaries_UK_BUC",
    "Local_Authority_Districts_December_2023_Boundaries_UK_BUC",
    "Local_Authority_Districts_May_2024_Boundaries_UK_BUC",
    "Local_Authority_Districts_May_2024_Boundaries_UK_BFC",
    "Wards_May_2026_Boundaries_UK_BUC",
)
LAYER = f"/arcgis/rest/services/{NAMES[2]}/FeatureServer/0"
Feature = dict[str, Any]


def respond(path: str, features: list[Feature], most: int = 100) -> Answer:
    """What the service answers; it gives at most `most` features at a time and says when it cut."""
    parts = urlsplit(path)
    options = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.path.endswith("/rest/services"):
        return answer({"services": [{"name": name, "type": "FeatureServer"} for name in NAMES]})
    if parts.path != f"{LAYER}/query":
        return answer({"error": {"code": 400, "message": "Invalid URL", "details": []}})
    if options.get("returnCountOnly") == "true":
        return answer({"count": len(features)})
    ordered = sorted(features, key=lambda one: str(one["properties"].get("LAD24CD")))
    start, limit = int(options["resultOffset"]), min(int(options["resultRecordCount"]), most)
    more = {"exceededTransferLimit": True} if start + limit < len(features) else {}
    page = {"type": "FeatureCollection", "features": ordered[start : start + limit], **more}
    return answer(page)


def answer(document: object) -> Answer:
    return Answer(json.dumps(document).encode(), "application/json; charset=utf-8")
