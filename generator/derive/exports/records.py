"""Parts that records of the public contract share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.derive.freshness import stale
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.model.provision import Delivery

Record = dict[str, Any]
UrlOf = Callable[[Ref], str]


def zone_fields(index: Index, delivery: Delivery) -> Record:
    zone = index.zones[delivery.zone_id]
    return {"geography": zone.geography_id, "zone": zone.id, "zone_name": zone.name}


def provider_records(index: Index, delivery: Delivery) -> list[Record]:
    return [
        {
            "id": involved.provider_id,
            "name": index.providers[involved.provider_id].name,
            "role": involved.role,
        }
        for involved in index.providers_of_delivery.get(delivery.id, ())
    ]


def local_fields(delivery: Delivery) -> Record:
    """How to get in there, and why no one is named. What is empty is left out."""
    cells = {
        "local_url": delivery.local_url,
        "local_access": delivery.local_access,
        "no_provider_reason": delivery.no_provider_reason,
    }
    return {name: text for name, text in cells.items() if text}


def evidence_fields(index: Index, delivery: Delivery) -> Record:
    return {
        "source_url": delivery.source_url or None,
        "evidence": delivery.evidence_level,
        "evidence_date": delivery.evidence_date or None,
        **freshness_field(index, delivery.evidence_date),
    }


def freshness_field(index: Index, checked: str) -> Record:
    """The id in the table `freshness`, once the evidence is that old on the day of the index.

    Left out while it is fresh, and where the index is of no day.
    """
    found = stale(index, checked, index.today)
    return {"freshness": found.id} if found else {}
