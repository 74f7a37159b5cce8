"""A local scheme in the public data files, and as a page that the search finds."""

from __future__ import annotations

from generator.derive.exports.records import Record, freshness_field
from generator.derive.index import Index
from generator.derive.local_schemes import scheme_anchor
from generator.derive.refs import Ref
from generator.model.local import LocalScheme, listed_ids


def scheme_record(index: Index, row: LocalScheme) -> Record:
    """As in the area's file. `area` is the council whose scheme it is: it may be the county's."""
    return {
        "id": row.id,
        "name": row.name,
        "area": row.area_code,
        "anchor": scheme_anchor(row),
        "status": row.status,
        "short": row.short,
        "who_can_get_it": row.who_can_get_it or None,
        "how_to_start": row.how_to_start or None,
        "url": row.url or None,
        "audiences": list(listed_ids(row.audiences)),
        "themes": list(listed_ids(row.themes)),
        "start": row.start or None,
        "end": row.end or None,
        "stated_by": row.stated_by,
        "source": row.source,
        "source_url": row.source_url or None,
        "evidence": row.evidence_level,
        "evidence_date": row.evidence_date,
        **freshness_field(index, row.evidence_date),
        "note": row.note or None,
    }


def council_of(index: Index, row: LocalScheme) -> Ref:
    return Ref("area", row.area_code, index.authorities[row.area_code].name)
