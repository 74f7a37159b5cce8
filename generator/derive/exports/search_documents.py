"""What the search knows of each page: its names, one line to show and what filters ask for.

Empty values are left out, because the file is fetched by phones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derive.coverage import PAST
from generator.derive.exports.local_schemes import council_of
from generator.derive.exports.records import Record, UrlOf
from generator.derive.exports.search_names import other_names
from generator.derive.index import ENGLAND, Index
from generator.derive.local_schemes import scheme_anchor
from generator.derive.places import Place, Places
from generator.derive.refs import Ref
from generator.derive.words import list_words
from generator.model.local import LocalScheme, listed_ids
from generator.model.places import FormerAuthority
from generator.model.provision import Programme


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page that is not made from one record: a directory, or a page of the content folder."""

    path: str
    title: str
    description: str


def documents(
    index: Index, places: Places, pages: Iterable[WrittenPage], path_of: UrlOf
) -> Iterator[Record]:
    """One record a page, kind by kind."""
    for programme in index.atlas.programmes:
        yield _programme(index, places, programme, path_of)
    for scheme in index.atlas.local_schemes:
        yield _scheme(index, scheme, path_of)
    for place in sorted(places.authorities.values(), key=lambda place: place.code):
        yield _area(index, place, path_of)
    for place in places.combined.values():
        yield _combined(index, place, path_of)
    for former in index.atlas.former_authorities:
        if former.slug:
            yield _former(index, former, path_of)
    for provider in index.atlas.providers:
        yield _document(
            "provider",
            path_of(Ref("provider", provider.id, provider.name)),
            provider.name,
            index.provider_kinds[provider.kind].label,
            other_names(provider.name, index.aliases_of_provider.get(provider.id, ())),
        )
    for geography in index.atlas.geographies:
        yield _document(
            "map",
            path_of(Ref("geography", geography.id, geography.name)),
            geography.name,
            index.geography_kinds[geography.kind].label,
        )
    for page in pages:
        yield _document("page", page.path, page.title, page.description)


def _document(
    kind: str, path: str, title: str, detail: str, names: Iterable[str] = (), **more: object
) -> Record:
    record = {
        "kind": kind,
        "path": path,
        "title": title,
        "detail": detail,
        "names": list(names),
        **more,
    }
    return {key: value for key, value in record.items() if value}


def _programme(index: Index, places: Places, programme: Programme, path_of: UrlOf) -> Record:
    key = programme.id
    return _document(
        "programme",
        path_of(Ref("programme", key, programme.name)),
        programme.name,
        programme.short,
        index.aliases_of_programme.get(key, ()),
        text=f"{programme.who_can_get_it} {programme.what_you_get}".strip(),
        status=programme.status,
        audiences=list(index.audiences_of_programme.get(key, ())),
        themes=list(index.themes_of_programme.get(key, ())),
        reach=_reach(index, places, key),
    )


def _scheme(index: Index, scheme: LocalScheme, path_of: UrlOf) -> Record:
    """It has no page of its own: its place on the page of the council that stated it."""
    council = council_of(index, scheme)
    return _document(
        "local-scheme",
        f"{path_of(council)}#{scheme_anchor(scheme)}",
        scheme.name,
        f"{council.text}: {scheme.short}",
        text=scheme.who_can_get_it,
        status=scheme.status,
        audiences=list(listed_ids(scheme.audiences)),
        themes=list(listed_ids(scheme.themes)),
        reach=1,
    )


def _reach(index: Index, places: Places, key: str) -> int:
    """In how many districts the programme may run: of two that fit, the wider one helps more."""
    zones = {
        row.zone_id for row in index.deliveries_of_programme.get(key, ()) if row.currency != PAST
    }
    if any(index.zones[zone].geography_id == ENGLAND for zone in zones):
        return len(places.districts)
    return len({row.district_code for zone in zones for row in index.members_of_zone.get(zone, ())})


def _area(index: Index, place: Place, path_of: UrlOf) -> Record:
    region = index.regions[place.region_code].name
    return _document(
        "area",
        path_of(place.ref),
        place.name,
        f"{place.kind_label}, {region}",
        other_names(place.name, (place.official_name, *index.aliases_of_area.get(place.code, ()))),
        codes=_codes(index, place.code),
        area=place.kind,
        region=region,
        county=place.county_code,
    )


def _codes(index: Index, code: str) -> list[str]:
    """The council's code first, then codes it had and codes of former councils without a page."""
    recoded = [row.old_code for row in index.atlas.code_changes if row.new_code == code]
    merged = [
        former
        for former, successors in index.successors_of_former.items()
        if code in successors and not index.former[former].slug
    ]
    return [code, *recoded, *merged]


def _combined(index: Index, place: Place, path_of: UrlOf) -> Record:
    """A body that covers a whole region has the region's name too: London."""
    region = index.regions[place.region_code].name if place.region_code else ""
    whole = {
        row.code
        for row in index.atlas.local_authorities
        if row.region_code == place.region_code and index.area_kinds[row.kind].tier != "upper"
    }
    names = [index.combined[place.ref.key].name, place.official_name]
    return _document(
        "combined-authority",
        path_of(place.ref),
        place.name,
        place.kind_label,
        other_names(place.name, [*names, region] if whole == set(place.districts) else names),
        codes=[place.code] if place.code else [],
    )


def _former(index: Index, former: FormerAuthority, path_of: UrlOf) -> Record:
    successors = [index.authorities[code] for code in index.successors_of_former[former.code]]
    return _document(
        "former",
        path_of(Ref("former", former.code, former.name)),
        former.name,
        f"Former council, now {list_words([row.name for row in successors])}",
        other_names(
            former.name, (former.official_name, *index.aliases_of_area.get(former.code, ()))
        ),
        codes=[former.code],
        now=[path_of(Ref("area", row.code, row.name)) for row in successors],
    )
