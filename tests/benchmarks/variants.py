"""What a maintainer or the future does to the data: one edit, many more programmes."""

from __future__ import annotations

import csv
from pathlib import Path

Row = dict[str, str]

COPIED = {
    "programmes": ("id",),
    "deliveries": ("id", "programme_id"),
    "delivery_providers": ("delivery_id",),
    "programme_audiences": ("programme_id",),
    "programme_funders": ("programme_id",),
    "programme_sources": ("programme_id",),
    "programme_themes": ("programme_id",),
}
"""Tables whose rows are copied, and the columns that name the new programme or delivery."""


def edit_delivery(data: Path) -> None:
    """Put one sentence more into how to reach the first delivery that is on offer in one zone."""
    header, rows = read(data / "deliveries.csv")
    first = next(row for row in rows if row["currency"] == "current" and _local(row))
    first["local_access"] = f"{first['local_access']} Ask at the desk.".strip()
    write(data / "deliveries.csv", header, rows)


def edit_programme(data: Path) -> None:
    """Put one word more into what the first open programme is.

    It runs all over England, so that every area page says it: the most that an edit can touch.
    """
    header, rows = read(data / "programmes.csv")
    first = next(row for row in rows if row["status"] == "live")
    first["short"] = f"{first['short']} now"
    write(data / "programmes.csv", header, rows)


def _local(delivery: Row) -> bool:
    return not delivery["zone_id"].startswith(("england--", "not-mapped--"))


def multiply_programmes(data: Path, times: int) -> None:
    """Make `times` as many programmes, each copy with all its deliveries."""
    for table, columns in COPIED.items():
        path = data / f"{table}.csv"
        header, rows = read(path)
        copies = [_copy(row, columns, n) for n in range(2, times + 1) for row in rows]
        write(path, header, [*rows, *copies])


def _copy(row: Row, columns: tuple[str, ...], number: int) -> Row:
    """The `number`th of a row. Of an id `<programme>--<zone>` only the first part is new."""
    changed = {column: _copied_id(row[column], number) for column in columns}
    if "name" in row:
        changed["name"] = f"{row['name']} {number}"
    return row | changed


def _copied_id(key: str, number: int) -> str:
    programme, *zone = key.split("--", 1)
    return "--".join([f"{programme}-copy-{number}", *zone])


def read(path: Path) -> tuple[list[str], list[Row]]:
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        rows = list(reader)
        return list(reader.fieldnames or ()), rows


def write(path: Path, header: list[str], rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
