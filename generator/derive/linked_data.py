"""What a page says to search engines by schema.org. What is not known is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.derive.index import Index
from generator.derive.oruk.areas import ENGLAND_CODE, area_code, service_areas
from generator.derive.oruk.organizations import organization_of
from generator.derive.places import Place
from generator.model.places import is_gss
from generator.model.provision import Programme

Linked = dict[str, Any]

CONTEXT = "https://schema.org"
ACTIVE = "active"
FEW_AREAS = 2
"""A block shall be small: more are summed up. More than one audience is left out."""
ENGLAND, PARTS_OF_ENGLAND = "England", "Parts of England"
NO_LONGER = {"@type": "Offer", "availability": "https://schema.org/Discontinued"}


def area_linked(index: Index, place: Place, url: str) -> Linked:
    """An AdministrativeArea. `identifier` is its GSS code, if it has one."""
    region = index.regions[place.region_code].name if place.region_code else "England"
    return _without_gaps(
        {
            "@context": CONTEXT,
            "@type": "AdministrativeArea",
            "name": place.name,
            "identifier": place.code if is_gss(place.code) else "",
            "url": url,
            "sameAs": place.website,
            "containedInPlace": _area(region, place.region_code or ENGLAND_CODE),
        }
    )


def programme_linked(index: Index, programme: Programme, url: str) -> Linked:
    """A GovernmentService. Only one that is open has a channel; one that has ended says so."""
    status = index.statuses[programme.status]
    organization = organization_of(index, programme.id)
    themes = index.themes_of_programme.get(programme.id, ())
    return _without_gaps(
        {
            "@context": CONTEXT,
            "@type": "GovernmentService",
            "name": programme.name,
            "description": programme.short,
            "serviceType": index.themes[themes[0]].label if themes else "",
            "url": url,
            "provider": organization and _named("Organization", organization["name"]),
            "areaServed": "" if status.ended else _served(index, programme.id),
            "audience": _audience(index, programme.id),
            "availableChannel": _channel(programme) if status.oruk_status == ACTIVE else "",
            "offers": NO_LONGER if status.ended else "",
        }
    )


def dataset_linked(package: Mapping[str, Any], base_url: str, edition: str) -> Linked:
    """A Dataset. `package` is the Frictionless descriptor of the tables."""
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": package["title"],
        "description": package["description"].partition(". ")[0] + ".",
        "url": f"{base_url}data/",
        "license": package["licenses"][0]["path"],
        "creator": _named("Organization", package["contributors"][0]["title"]),
        "dateModified": edition,
        "spatialCoverage": "England",
        "distribution": {
            "@type": "DataDownload",
            "contentUrl": f"{base_url}data/datapackage.json",
        },
    }


def _served(index: Index, programme_id: str) -> list[Linked] | str:
    """The areas when they are few; nothing when they are not known."""
    areas = service_areas(index, programme_id)
    if len(areas) > FEW_AREAS:
        return PARTS_OF_ENGLAND
    if any(area["name"] == ENGLAND for area in areas):
        return ENGLAND
    return [_without_gaps(_area(one["name"], area_code(one))) for one in areas]


def _audience(index: Index, programme_id: str) -> Linked | str:
    keys = index.audiences_of_programme.get(programme_id, ())
    if len(keys) != 1:
        return ""
    return {"@type": "Audience", "audienceType": index.audiences[keys[0]].label}


def _channel(programme: Programme) -> Linked | str:
    url = programme.official_url
    return {"@type": "ServiceChannel", "serviceUrl": url} if url else ""


def _area(name: str, code: str) -> Linked:
    return _named("AdministrativeArea", name) | {"identifier": code}


def _named(kind: str, name: str) -> Linked:
    return {"@type": kind, "name": name}


def _without_gaps(linked: Linked) -> Linked:
    return {name: value for name, value in linked.items() if value}
