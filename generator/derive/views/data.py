"""What the data page says: examples that work at the address of this site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.derive.exports import zones_of_set
from generator.derive.index import Index
from generator.derive.oruk import NAMESPACE, exported
from generator.derive.places import Place, Places
from generator.model.provision import Programme

PYTHON = """\
import json
from urllib.request import urlopen

with urlopen("{json}") as answer:
    area = json.load(answer)
for programme in area["programmes"]:
    for delivery in programme["deliveries"]:
        who = ", ".join(one["name"] for one in delivery["providers"])
        print(programme["name"], "|", delivery["zone_name"], "|", who or "not known")"""
R = """\
programmes <- read.csv("{csv}", encoding = "UTF-8")
programmes[programmes$status == "live", c("programme_name", "zones", "providers")]"""
SHEET = '=IMPORTDATA("{csv}")'
CURL = """\
curl --fail --silent --show-error --output programmes.csv {csv}
curl --fail --silent --show-error --output areas.geojson {geojson}"""


@dataclass(frozen=True, slots=True)
class DataView:
    """`combined` and `geography` are ids, the first empty where there is no such body.

    `tables` and `services` are counts. The examples are code in the language of their name.
    """

    area: Place
    combined: str
    programme: Programme
    geography: str
    tables: int
    services: int
    namespace: str
    python: str
    r: str
    sheet: str
    curl: str


def data_view(index: Index, places: Places, package: Mapping[str, Any], base_url: str) -> DataView:
    """The first of each kind is the example. `package` is the Frictionless descriptor."""
    area = places.districts[0]
    geography = next(one.id for one in index.atlas.geographies if zones_of_set(index, one.id))
    addresses = {
        "json": f"{base_url}data/areas/{area.code}.json",
        "csv": f"{base_url}data/areas/{area.code}.csv",
        "geojson": f"{base_url}data/boundaries/{geography}.geojson",
    }
    return DataView(
        area=area,
        combined=next(iter(sorted(places.combined)), ""),
        programme=index.atlas.programmes[0],
        geography=geography,
        tables=len(package["resources"]),
        services=sum(1 for _ in exported(index)),
        namespace=str(NAMESPACE),
        python=PYTHON.format(**addresses),
        r=R.format(**addresses),
        sheet=SHEET.format(**addresses),
        curl=CURL.format(**addresses),
    )
