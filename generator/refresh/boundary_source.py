"""Where boundaries come from: a published package, a file, or an address. Effects only."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from generator.refresh.arcgis import SERVICES, layer_of, take_layer
from generator.refresh.arcgis_page import read_features
from generator.refresh.faults import refuse
from generator.refresh.http_client import Client
from generator.refresh.replies import Flaw, Kind
from generator.refresh.taking import Taken, is_address, take_address, take_file, take_wheel

PACKAGE = "uk-bin-collection==0.173.5"
PACKAGE_SHA256 = "2cd6d00ba06909dc0523047a013b97acc5b984fca654e6401771941dc551c9da"
MEMBER = "Local_Authority_Boundaries.geojson"
LIVE = "ons"
A_FILE = "Give the path of a GeoJSON file, or of a wheel that holds one."


@dataclass(frozen=True, slots=True)
class Source:
    """GeoJSON as bytes; `name` is public (no machine path); `sha256` is of what was taken."""

    name: str
    sha256: str
    geojson: bytes


def fetch(source: str | None, client: Client) -> Source:
    """Take the boundaries from the published package (None), a path or an http(s) address.

    The address is of a GeoJSON, of a layer of an ArcGIS feature service, or of a list of such
    services, of which the newest is taken; LIVE stands for the list of the ONS.
    Raises DataProblems when the source cannot be had or is not what was agreed.
    """
    if source is None:
        return _unpack(take_wheel(PACKAGE, PACKAGE_SHA256))
    address = SERVICES if source == LIVE else source
    if SERVICE.search(address):
        layer = layer_of(client, address)
        content = take_layer(client, layer)
        return Source(layer, hashlib.sha256(content).hexdigest(), content)
    if is_address(address):
        taken = take_address(client, address, GEOJSON)
        return Source(taken.name, taken.sha256, taken.content)
    return _unpack(take_file(Path(source), A_FILE))


def _whole(body: bytes) -> bytes | Flaw:
    """An address that answers with the first page of a service only is not taken for all."""
    page = read_features(body)
    if isinstance(page, Flaw):
        return page
    if page.more:
        message = "The service stopped at its limit: this is only the first page."
        remedy = "Give the address of the layer (.../FeatureServer/0), to have all its pages."
        return Flaw("incomplete", message, remedy)
    return body


SERVICE = re.compile(r"^https?://[^?#]*(/FeatureServer(/\d+(/query)?)?|/rest/services)/?([?#]|$)")
GEOJSON = Kind(
    "GeoJSON",
    ("json", "text/plain", "octet-stream"),
    "application/geo+json, application/json",
    _whole,
)


def _unpack(taken: Taken) -> Source:
    if not taken.name.endswith(".whl"):
        return Source(taken.name, taken.sha256, taken.content)
    try:
        with zipfile.ZipFile(io.BytesIO(taken.content)) as wheel:
            member = next(m for m in wheel.namelist() if m.endswith(f"/{MEMBER}"))
            return Source(taken.name, taken.sha256, wheel.read(member))
    except (zipfile.BadZipFile, StopIteration) as error:
        raise refuse(
            taken.name,
            "source-not-geojson",
            f"The wheel is damaged or holds no {MEMBER}.",
            f"Use the wheel of {PACKAGE}.",
        ) from error
