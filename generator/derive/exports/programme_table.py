"""`/data/programmes/<id>.csv`: where a programme runs or ran, as a table."""

from __future__ import annotations

from generator.derive.exports.area_table import several
from generator.derive.exports.records import Record

PROGRAMME_COLUMNS = (
    "programme_id",
    "programme_name",
    "programme_status",
    "boundary_set",
    "zone",
    "zone_name",
    "currency",
    "start",
    "end",
    "councils",
    "councils_in_part",
    "providers",
    "roles",
    "local_url",
    "local_access",
    "no_provider_reason",
    "source_url",
    "evidence",
    "evidence_date",
    "freshness",
)


def programme_rows(record: Record) -> list[dict[str, str]]:
    """One row a delivery, past ones too; several values are parted by ` | `.

    Councils are GSS codes. Nth of `providers` has the nth of `roles`: roles may repeat.
    """
    return [_row(record, delivery) for delivery in record["deliveries"]]


def _row(record: Record, delivery: Record) -> dict[str, str]:
    plain = ("currency", "start", "end", "source_url", "evidence", "evidence_date")
    optional = ("local_url", "local_access", "no_provider_reason", "freshness")
    partly = set(delivery["part_members"])
    return {
        "programme_id": record["id"],
        "programme_name": record["name"],
        "programme_status": record["status"],
        "boundary_set": delivery["geography"],
        "zone": delivery["zone"],
        "zone_name": delivery["zone_name"],
        "councils": several(code for code in delivery["members"] if code not in partly),
        "councils_in_part": several(delivery["part_members"]),
        "providers": " | ".join(one["name"] for one in delivery["providers"]),
        "roles": " | ".join(one["role"] for one in delivery["providers"]),
        **{name: delivery[name] or "" for name in plain},
        **{name: delivery.get(name, "") for name in optional},
    }
