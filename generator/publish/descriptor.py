"""The descriptor of the tables, for what is told of them beside the tables themselves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.derive.exports import csvw_record
from generator.publish.formats import as_json
from generator.render.page import SiteFile

Package = Mapping[str, Any]

DESCRIPTOR = "datapackage.json"


def read_package(data: Path) -> dict[str, Any]:
    """The descriptor, which the validation of the tables has found sound."""
    package: dict[str, Any] = json.loads((data / DESCRIPTOR).read_text(encoding="utf-8"))
    return package


def csvw_file(package: Mapping[str, Any], edition: str) -> SiteFile:
    return SiteFile("data/csvw.json", as_json(csvw_record(package, edition)))
