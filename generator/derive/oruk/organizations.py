"""Who answers for a service: the one that runs it, else the one that pays for it."""

from __future__ import annotations

from generator.derive.coverage import PAST
from generator.derive.exports.records import Record
from generator.derive.index import Index
from generator.derive.oruk.ids import oruk_id

UKPRN = {"identifier_scheme": "GB-UKPRN", "identifier_type": "UK Provider Reference Number"}
PAYS = "Pays for public programmes of employment, skills and business support in England."


def organization_of(index: Index, programme_id: str) -> Record | None:
    """A provider when it alone runs the programme everywhere, else the first funder.

    Has `id`, `name` and `description`. None when neither is known.
    """
    alone = _only_provider(index, programme_id)
    if alone:
        return _provider(index, alone)
    for funder in index.funders_of_programme.get(programme_id, ()):
        # A department may be in both tables: it is one organisation.
        if funder.id in index.providers:
            return _provider(index, funder.id)
        return _record(funder.id, funder.name, PAYS)
    return None


def identifiers(index: Index, organization_key: str, organization_id: str) -> list[Record]:
    """Its number in the register of learning providers, where it has one."""
    provider = index.providers.get(organization_key)
    if provider is None or not provider.ukprn:
        return []
    key = oruk_id("organization-identifier", organization_key)
    mine = {"id": key, "organization_id": organization_id}
    return [{**mine, **UKPRN, "identifier": provider.ukprn}]


def organization_key(index: Index, programme_id: str) -> str:
    """Id of the organisation in our tables; empty when none is known."""
    funders = index.funders_of_programme.get(programme_id, ())
    return _only_provider(index, programme_id) or (funders[0].id if funders else "")


def _only_provider(index: Index, programme_id: str) -> str:
    involved = [
        {one.provider_id for one in index.providers_of_delivery.get(delivery.id, ())}
        for delivery in index.deliveries_of_programme.get(programme_id, ())
        if delivery.currency != PAST
    ]
    everyone = set().union(*involved)
    return everyone.pop() if len(everyone) == 1 and all(involved) else ""


def _provider(index: Index, key: str) -> Record:
    provider = index.providers[key]
    return _record(key, provider.name, f"{index.provider_kinds[provider.kind].label}.")


def _record(key: str, name: str, description: str) -> Record:
    return {"id": oruk_id("organization", key), "name": name, "description": description}
