"""What an edition keeps of a data directory, from its tables as text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.derive.coverage import PAST
from generator.model.history import Edition

Tables = Mapping[str, tuple[Sequence[str], Sequence[Sequence[str]]]]
"""By name of the table: its columns, and the cells of each row in their order."""

FIELDS = {
    "name": "Name",
    "status": "Status",
    "start": "Start",
    "referrals_end": "Last date to join",
    "end": "End",
    "how_to_start": "How to start",
    "official_url": "Official page",
    "funding_text": "Money",
}
"""Columns of a programme that are compared, with their names for readers."""

NEEDED = {
    "statuses": ("id", "label", "ended"),
    "programmes": ("id", *FIELDS),
    "zones": ("id", "name"),
    "providers": ("id", "name"),
    "deliveries": ("id", "programme_id", "zone_id", "currency"),
    "delivery_providers": ("delivery_id", "provider_id"),
}


def snapshot(tables: Tables, date: str) -> Edition:
    """An older directory may lack tables and columns: `missing` names those."""
    statuses = list(_rows(tables, "statuses"))
    deliveries = _deliveries(tables)
    used = {zone for zones in deliveries.values() for zone in zones}
    involved = {who for zones in deliveries.values() for ids in zones.values() for who in ids}
    return Edition(
        date=date,
        programmes={
            row["id"]: {name: row[name] for name in FIELDS if row.get(name)}
            for row in _rows(tables, "programmes")
        },
        statuses={row["id"]: row.get("label", row["id"]) for row in statuses},
        ended=tuple(row["id"] for row in statuses if row.get("ended") == "true"),
        zones=_names(_rows(tables, "zones"), used),
        providers=_names(_rows(tables, "providers"), involved),
        deliveries=deliveries,
        missing=tuple(_missing(tables)),
    )


def _rows(tables: Tables, name: str) -> Iterator[dict[str, str]]:
    header, rows = tables.get(name, ((), ()))
    return (dict(zip(header, cells, strict=True)) for cells in rows)


def _names(rows: Iterable[Mapping[str, str]], wanted: set[str]) -> dict[str, str]:
    return {row["id"]: row["name"] for row in rows if row["id"] in wanted}


def _deliveries(tables: Tables) -> dict[str, dict[str, tuple[str, ...]]]:
    providers: dict[str, set[str]] = defaultdict(set)
    for row in _rows(tables, "delivery_providers"):
        providers[row["delivery_id"]].add(row["provider_id"])
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in _rows(tables, "deliveries"):
        if row.get("currency") != PAST:
            found[row["programme_id"]][row["zone_id"]] |= providers[row["id"]]
    return {
        programme: {zone: tuple(sorted(who)) for zone, who in zones.items()}
        for programme, zones in found.items()
    }


def _missing(tables: Tables) -> Iterator[str]:
    for name, columns in NEEDED.items():
        if name not in tables:
            yield name
            continue
        header = tables[name][0]
        yield from (f"{name}.{column}" for column in columns if column not in header)
