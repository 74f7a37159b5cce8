"""`/data/programmes/<id>.json`: a programme and everywhere that it runs or ran."""

from __future__ import annotations

from dataclasses import asdict

from generator.derive.exports.records import (
    Record,
    UrlOf,
    evidence_fields,
    freshness_field,
    local_fields,
    provider_records,
    zone_fields,
)
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.model.provision import Delivery


def programme_record(index: Index, key: str, url_of: UrlOf, edition: str) -> Record:
    """`/data/programmes/<id>.json`: the programme and every delivery, past ones too."""
    programme = index.programmes[key]
    return {
        "id": programme.id,
        "name": programme.name,
        "aliases": list(index.aliases_of_programme.get(key, ())),
        "told_apart": programme.told_apart or None,
        "status": programme.status,
        "status_note": programme.status_note or None,
        "side": programme.side,
        "short": programme.short,
        "summary": programme.summary,
        "who_can_get_it": programme.who_can_get_it or None,
        "what_you_get": programme.what_you_get or None,
        "how_to_start": programme.how_to_start or None,
        "eligibility": _eligibility(index, key),
        "funder": [funder.name for funder in index.funders_of_programme.get(key, ())],
        "agency": programme.agency or None,
        "contracted": programme.contracted,
        "funding_text": programme.funding_text or None,
        "funding_amount_gbp": programme.funding_amount_gbp,
        "funding_period": programme.funding_period or None,
        "audiences": list(index.audiences_of_programme.get(key, ())),
        "themes": list(index.themes_of_programme.get(key, ())),
        "official_url": programme.official_url or None,
        "start": programme.start or None,
        "referrals_end": programme.referrals_end or None,
        "end": programme.end or None,
        "sources": list(index.sources_of_programme.get(key, ())),
        "evidence": programme.evidence_level,
        "evidence_date": programme.evidence_date or None,
        **freshness_field(index, programme.evidence_date),
        "deliveries": [
            _programme_delivery(index, delivery)
            for delivery in index.deliveries_of_programme.get(key, ())
        ],
        "url": url_of(Ref("programme", key, programme.name)),
        "edition": edition,
    }


def _eligibility(index: Index, key: str) -> Record | None:
    """The columns of the table `programme_eligibility`; null where nothing is known."""
    known = index.eligibility.get(key)
    if known is None:
        return None
    cells = {name: text or None for name, text in asdict(known).items()}
    del cells["programme_id"]
    return {**cells, "evidence": cells.pop("evidence_level")}


def _programme_delivery(index: Index, delivery: Delivery) -> Record:
    members = index.members_of_zone.get(delivery.zone_id, ())
    partly = delivery.reach == "part"
    return {
        **zone_fields(index, delivery),
        "currency": delivery.currency,
        "providers": provider_records(index, delivery),
        "members": [m.district_code for m in members],
        "part_members": [m.district_code for m in members if partly or m.coverage == "part"],
        **evidence_fields(index, delivery),
        "start": delivery.start or None,
        "end": delivery.end or None,
        **local_fields(delivery),
    }
