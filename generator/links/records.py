"""What was found, as rows of the table link_checks and as a report. Pure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields

from generator.links.judge import Verdict
from generator.links.uses import Use
from generator.model.history import LinkCheck
from generator.read.package import Table

COLUMNS = tuple(field.name for field in fields(LinkCheck))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report: what was found at an address, and where the data have it."""

    url: str
    result: str
    status: int | None
    final_url: str
    checked: str
    failing_since: str
    note: str
    used_in: tuple[str, ...]


def read_checks(table: Table) -> dict[str, LinkCheck]:
    """What was found before, by address."""
    found = {}
    for row in table.rows:
        cells = dict(zip(table.header, row.cells, strict=True))
        status = cells.pop("status")
        number = int(status) if status.isdecimal() else None
        found[cells["url"]] = LinkCheck(status=number, **cells)
    return found


def checked(
    address: str, verdict: Verdict, day: str, before: LinkCheck | None, broken: set[str]
) -> LinkCheck:
    """The row for a verdict of `day`. What was broken before and still is, is so since then."""
    since = ""
    if verdict.result in broken:
        since = (before.failing_since if before else "") or day
    return LinkCheck(address, verdict.result, verdict.status, verdict.final_url, day, since)


def due(addresses: Iterable[str], known: Mapping[str, LinkCheck], since: str) -> list[str]:
    """The addresses that were not checked on `since` or later; all of them where it is empty."""
    return [
        address
        for address in addresses
        if not since or address not in known or known[address].checked < since
    ]


def as_table(checks: Iterable[LinkCheck]) -> bytes:
    """CSV of the table link_checks; its order is for who writes it."""
    return _csv(COLUMNS, (asdict(check) for check in checks))


def report(
    found: Mapping[str, tuple[Use, ...]],
    checks: Mapping[str, LinkCheck],
    notes: Mapping[str, str],
) -> list[Line]:
    """A line for each address of the data that was checked, now or before."""
    return [
        Line(
            **asdict(checks[address]),
            note=notes.get(address, ""),
            used_in=tuple(f"{one.table} {one.row} {one.column}" for one in where),
        )
        for address, where in found.items()
        if address in checks
    ]


def as_csv(lines: Iterable[Line]) -> bytes:
    names = tuple(field.name for field in fields(Line))
    return _csv(names, (asdict(line) | {"used_in": " | ".join(line.used_in)} for line in lines))


def as_json(lines: Iterable[Line]) -> bytes:
    return (json.dumps([asdict(line) for line in lines], indent=2) + "\n").encode()


def _csv(names: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
