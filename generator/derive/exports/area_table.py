"""`/data/areas/<CODE>.csv`: the area's record as a table."""

from __future__ import annotations

from collections.abc import Iterable

from generator.derive.exports.records import Record

AREA_COLUMNS = (
    "area_code",
    "area_name",
    "programme_id",
    "programme_name",
    "status",
    "boundary_sets",
    "zones",
    "coverage",
    "currency",
    "providers",
    "sources",
    "evidence",
    "evidence_date",
    "freshness",
)


def area_rows(record: Record) -> list[dict[str, str]]:
    """`/data/areas/<CODE>.csv`: one row a programme; several values are parted by ` | `."""
    return [_area_row(record, programme) for programme in record["programmes"]]


def _area_row(record: Record, programme: Record) -> dict[str, str]:
    deliveries = programme["deliveries"]

    def joined(field: str) -> str:
        return several(delivery[field] or "" for delivery in deliveries)

    return {
        "area_code": record["code"],
        "area_name": record["name"],
        "programme_id": programme["id"],
        "programme_name": programme["name"],
        "status": programme["status"],
        "boundary_sets": joined("geography"),
        "zones": joined("zone_name"),
        "coverage": joined("coverage"),
        "currency": joined("currency"),
        "providers": several(p["name"] for d in deliveries for p in d["providers"]),
        "sources": joined("source_url"),
        "evidence": joined("evidence"),
        "evidence_date": joined("evidence_date"),
        "freshness": several(fact.get("freshness", "") for fact in (programme, *deliveries)),
    }


def several(values: Iterable[str]) -> str:
    """Distinct values in order, parted by ` | `."""
    return " | ".join(dict.fromkeys(value for value in values if value))
