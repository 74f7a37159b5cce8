"""The tiny atlas as a real data directory, which `atlas check` and `atlas build` take."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

from generator.model.atlas import Atlas
from generator.postcodes import pack
from generator.postcodes.directory import make_shards
from generator.publish.boundaries import BOUNDARIES
from generator.validate.fit import record_types
from tests.support.tiny import TINY
from tests.support.tiny_places import POSTCODES, boundaries

DESCRIPTOR = Path(__file__).parents[2] / "data" / "datapackage.json"


def write_tiny(directory: Path, atlas: Atlas = TINY) -> Path:
    """Write tables, boundaries, postcodes and the project's own descriptor; gives `directory`."""
    directory.mkdir(parents=True)
    shutil.copy(DESCRIPTOR, directory)
    for name, record in record_types().items():
        columns = [field.name for field in fields(record)]
        text = _as_csv(columns, getattr(atlas, name))
        (directory / f"{name}.csv").write_text(text, encoding="utf-8")
    outlines = directory / BOUNDARIES
    outlines.parent.mkdir()
    outlines.write_text(boundaries(), encoding="utf-8")
    postcodes = directory / "postcodes" / "england-2025-11.bin"
    postcodes.parent.mkdir()
    postcodes.write_bytes(pack(make_shards(POSTCODES)))
    return directory


def _as_csv(columns: list[str], records: Iterable[Any]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(getattr(row, name)) for name in columns] for row in records)
    return text.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
