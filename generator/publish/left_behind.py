"""The lesser addresses of councils that gave way to others: each still answers.

Their pages are notices, as for all former councils. This is what hung on the pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.coverage import present
from generator.derive.exports import AREA_COLUMNS, Record, area_record, area_rows
from generator.derive.places import Place
from generator.derive.refs import Ref, map_of
from generator.derive.reorganise import AsOf
from generator.derive.views.use import embed_path
from generator.model.places import LocalAuthority
from generator.publish.formats import as_csv, as_json
from generator.publish.redirects import redirect
from generator.render.context import Context
from generator.render.feeds import closing_feed
from generator.render.page import SiteFile
from generator.render.qr import qr_svg


def addresses_left(now: AsOf) -> list[str]:
    """Codes of the councils that went and whose address no new council has."""
    with_slug = {row.code for row in now.atlas.former_authorities if row.slug}
    return [row.code for row in now.gone if row.code in with_slug]


def left_behind(context: Context, now: AsOf) -> Iterator[SiteFile]:
    """Data at the old code; map, widget, feed and QR code at the old address."""
    keeps = set(addresses_left(now))
    for row in now.gone:
        after = [
            context.world.places.authorities[code]
            for code in context.world.index.successors_of_former[row.code]
        ]
        yield from _data(context, row, after)
        if row.code in keeps:
            yield from _beside_the_page(context, row, after)


def _data(context: Context, row: LocalAuthority, after: list[Place]) -> Iterator[SiteFile]:
    records = [_record(context, place) for place in after]
    notice = {
        "code": row.code,
        "name": row.name,
        "slug": row.slug,
        "kind": row.kind,
        "abolished": context.world.index.former[row.code].abolished,
        "successors": [
            {key: record[key] for key in ("code", "name", "slug", "url")} for record in records
        ],
        "edition": context.edition,
    }
    yield SiteFile(f"data/areas/{row.code}.json", as_json(notice))
    rows = [line for record in records for line in area_rows(record)]
    yield SiteFile(f"data/areas/{row.code}.csv", as_csv(AREA_COLUMNS, rows))


def _record(context: Context, place: Place) -> Record:
    world = context.world
    here, around = present(world.everything(place)), world.neighbours(place)
    return area_record(
        world.index, world.figures, place, here, around, context.url, context.edition
    )


def _beside_the_page(
    context: Context, row: LocalAuthority, after: list[Place]
) -> Iterator[SiteFile]:
    """Where several councils took over, the notice is the place to choose between them."""
    notice = context.links.path(Ref("former", row.code, row.name))
    target = after[0].ref if len(after) == 1 else Ref("former", row.code, row.name)
    page = context.links.path(target)
    one = len(after) == 1
    new_map = context.links.path(map_of(target)) if one else notice
    yield redirect(f"{notice}map/", new_map, target.text, context.base_url)
    widget = embed_path(page) if one else notice
    yield redirect(embed_path(notice), widget, target.text, context.base_url)
    yield closing_feed(context, row, [place.ref for place in after])
    short = f"{context.base_url}areas/{row.code}/"
    yield SiteFile(f"{notice}qr.svg", qr_svg(short).encode())
