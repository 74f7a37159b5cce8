"""Editions on disk: `data/editions/<date>.json`, a small snapshot each."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from generator.derive.changes.snapshot import Tables, snapshot
from generator.model.history import Edition
from generator.problems import DataProblems
from generator.publish.formats import as_json
from generator.read import Package, read_package
from generator.read.reporter import Reporter

FOLDER = "editions"


def snapshot_of(package: Package, day: str) -> Edition:
    """The package as an edition of that date."""
    tables: Tables = {
        name: (table.header, [row.cells for row in table.rows])
        for name, table in package.tables.items()
    }
    return snapshot(tables, day)


def present_edition(directory: Path, day: str) -> Edition:
    """A data directory as it stands, as old as it may be.

    Raises DataProblems when a file cannot be read or there are no programmes.
    """
    package, faults = read_package(directory)
    errors = tuple(fault for fault in faults if fault.severity == "error")
    if "programmes" not in package.tables and not errors:
        report = Reporter((directory / "programmes.csv").as_posix())
        message = "There is no table of programmes to compare."
        errors = (report.problem("missing-table", message, "Name a data directory of the atlas."),)
    if errors:
        raise DataProblems(errors)
    return snapshot_of(package, day)


def edition_bytes(edition: Edition) -> bytes:
    """The content of the file of an edition; reading it gives an equal edition."""
    return as_json(asdict(edition))


def edition_path(directory: Path, day: str) -> Path:
    return directory / FOLDER / f"{day}.json"


def read_editions(directory: Path) -> tuple[Edition, ...]:
    """Every edition on record, by date. Raises DataProblems where a file is no edition."""
    return tuple(_read(path) for path in sorted((directory / FOLDER).glob("*.json")))


def _read(path: Path) -> Edition:
    try:
        edition = _parse(json.loads(path.read_text(encoding="utf-8")))
        if date.fromisoformat(path.stem).isoformat() != edition.date:
            raise ValueError("its name is not its date")
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        message = f"This is not an edition: {fault}."
        remedy = "Restore the file, or write it again with `atlas edition`."
        found = Reporter(path.as_posix()).problem("edition", message, remedy)
        raise DataProblems((found,)) from fault
    return edition


def _parse(record: dict[str, object]) -> Edition:
    edition = Edition(**record)  # type: ignore[arg-type]
    return Edition(
        date=edition.date,
        programmes=edition.programmes,
        statuses=edition.statuses,
        ended=tuple(edition.ended),
        zones=edition.zones,
        providers=edition.providers,
        deliveries={
            key: {zone: tuple(ids) for zone, ids in zones.items()}
            for key, zones in edition.deliveries.items()
        },
        missing=tuple(edition.missing),
    )
