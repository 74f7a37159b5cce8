"""`/data/index.json`: every council, programme and combined authority."""

from __future__ import annotations

from generator.derive.exports.local_schemes import council_of
from generator.derive.exports.records import Record, UrlOf
from generator.derive.index import Index
from generator.derive.local_schemes import scheme_anchor
from generator.derive.places import Places
from generator.derive.refs import Ref


def index_record(index: Index, places: Places, url_of: UrlOf, edition: str) -> Record:
    """`/data/index.json`: councils and programmes with their other names, and bodies above."""
    return {
        "edition": edition,
        "areas": [
            {
                "code": place.code,
                "name": place.name,
                "slug": index.authorities[place.code].slug,
                "kind": place.kind,
                "region": index.regions[place.region_code].name,
                "url": url_of(place.ref),
                "aliases": list(area_aliases(index, place.code)),
                "county": index.authorities[place.code].county_code or None,
            }
            for place in sorted(places.authorities.values(), key=lambda place: place.code)
        ],
        "programmes": [
            {
                "id": programme.id,
                "name": programme.name,
                "status": programme.status,
                "url": url_of(Ref("programme", programme.id, programme.name)),
                "aliases": list(index.aliases_of_programme.get(programme.id, ())),
            }
            for programme in index.atlas.programmes
        ],
        "combined_authorities": [
            {
                "id": key,
                "code": place.code or None,
                "name": place.name,
                "url": url_of(place.ref),
            }
            for key, place in sorted(places.combined.items())
        ],
        "local_schemes": [
            {
                "id": row.id,
                "name": row.name,
                "area": row.area_code,
                "url": f"{url_of(council_of(index, row))}#{scheme_anchor(row)}",
            }
            for row in index.atlas.local_schemes
        ],
    }


def area_aliases(index: Index, code: str) -> tuple[str, ...]:
    """Other names of the council, the names of those it replaced, and its older GSS codes."""
    own = index.aliases_of_area.get(code, ())
    recoded = [row.old_code for row in index.atlas.code_changes if row.new_code == code]
    before = [
        name
        for former, successors in index.successors_of_former.items()
        if code in successors
        for name in (index.former[former].name, former, *index.aliases_of_area.get(former, ()))
    ]
    return tuple(dict.fromkeys((*own, *before, *recoded)))
