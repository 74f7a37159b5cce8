"""The open data of the site: JSON, CSV, the data package and the boundaries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from generator.derive.coverage import present
from generator.derive.exports import (
    AREA_COLUMNS,
    CROSSWALK_COLUMNS,
    PROGRAMME_COLUMNS,
    Record,
    UrlOf,
    area_record,
    area_rows,
    crosswalk_rows,
    index_record,
    programme_record,
    programme_rows,
)
from generator.derive.index import Index
from generator.derive.places import Place
from generator.derive.world import World
from generator.geography.topology import Topology
from generator.model.atlas import Atlas
from generator.publish.boundaries import published_boundaries
from generator.publish.boundary_sets import FOLDER, sets_with_councils
from generator.publish.formats import as_csv, as_json
from generator.render.page import Product, SiteFile
from generator.render.pages.place_sections import STARTS_FILE
from generator.render.pages.quality import ISSUES_FILE, QUEUE_FILE

FORMATS = ("json", "csv")
CROSSWALK = "data/crosswalk.csv"


def file_addresses(index: Index) -> list[str]:
    """Addresses of the files that belong to one page each, for links to them."""
    found = [f"data/areas/{code}.{kind}" for code in index.authorities for kind in FORMATS]
    found += [f"data/programmes/{key}.{kind}" for key in index.programmes for kind in FORMATS]
    found += [
        QUEUE_FILE.key,
        ISSUES_FILE.key,
        STARTS_FILE.key,
        "data/indicator_values.csv",
        CROSSWALK,
    ]
    return found + [f"{FOLDER}{key}.geojson" for key in sets_with_councils(index)]


def area_files(
    world: World, places: Iterable[Place], url_of: UrlOf, edition: str
) -> Iterator[Product]:
    """The record of each place, and of councils a table as well."""
    for place in places:
        here = present(world.everything(place))
        around = world.neighbours(place)
        record = area_record(world.index, world.figures, place, here, around, url_of, edition)
        if place.tier == "combined":
            path = f"data/combined-authorities/{place.ref.key}"
            yield Product(path, record, partial(_record_file, path, record))
        else:
            path = f"data/areas/{place.code}"
            yield Product(path, record, partial(_record_and_table, path, record))


def _record_file(path: str, record: Record) -> Iterator[SiteFile]:
    yield SiteFile(f"{path}.json", as_json(record))


def _record_and_table(path: str, record: Record) -> Iterator[SiteFile]:
    yield from _record_file(path, record)
    yield SiteFile(f"{path}.csv", as_csv(AREA_COLUMNS, area_rows(record)))


def programme_file(index: Index, key: str, url_of: UrlOf, edition: str) -> Product:
    """The record of a programme, and its table."""
    path, record = f"data/programmes/{key}", programme_record(index, key, url_of, edition)
    return Product(path, record, partial(_programme_files, path, record))


def _programme_files(path: str, record: Record) -> Iterator[SiteFile]:
    yield from _record_file(path, record)
    yield SiteFile(f"{path}.csv", as_csv(PROGRAMME_COLUMNS, programme_rows(record)))


def index_file(world: World, url_of: UrlOf, edition: str) -> SiteFile:
    """The index of all records."""
    return SiteFile(
        "data/index.json", as_json(index_record(world.index, world.places, url_of, edition))
    )


def crosswalk_file(world: World, given: object) -> Product:
    """How all areas overlap. `given` stands for all that it is made of."""
    return Product(CROSSWALK, given, partial(_crosswalk, world))


def _crosswalk(world: World) -> Iterator[SiteFile]:
    yield SiteFile(CROSSWALK, as_csv(CROSSWALK_COLUMNS, list(crosswalk_rows(world.crossings))))


def package_files(directory: Path, atlas: Atlas, topology: Topology) -> Iterator[SiteFile]:
    """The tables as they are kept, their descriptor, and the boundaries that all maps share."""
    descriptor = directory / "datapackage.json"
    yield SiteFile("data/datapackage.json", descriptor.read_bytes())
    for resource in json.loads(descriptor.read_text(encoding="utf-8"))["resources"]:
        yield SiteFile(f"data/{resource['path']}", (directory / resource["path"]).read_bytes())
    yield SiteFile("data/boundaries.topojson", published_boundaries(directory, atlas, topology))
