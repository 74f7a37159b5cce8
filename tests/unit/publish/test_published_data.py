"""The open data that the site publishes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from generator.derive.places import all_places
from generator.derive.refs import Ref
from generator.derive.world import World
from generator.geography.topology import parse_topology
from generator.publish.data_files import (
    area_files,
    crosswalk_file,
    index_file,
    package_files,
    programme_file,
)
from generator.publish.formats import as_csv, as_json
from tests.support.made_files import made
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_package import write_tiny
from tests.support.tiny_places import BRIGHTON, LEWES, boundaries
from tests.support.tiny_site import EDITION

GRID = parse_topology(boundaries())


def url_of(ref: Ref) -> str:
    return f"https://atlas.test/{ref.key}/"


def made_from(world: World) -> dict[str, bytes]:
    places = all_places(world.places)
    areas = made(area_files(world, places, url_of, EDITION))
    programmes = (
        programme_file(world.index, key, url_of, EDITION) for key in world.index.programmes
    )
    others = made((index_file(world, url_of, EDITION), crosswalk_file(world, ""), *programmes))
    return {file.path: file.content for file in (*areas, *others)}


@pytest.fixture(scope="module")
def derived() -> dict[str, bytes]:
    return made_from(tiny_world())


def test_there_is_a_record_and_a_table_of_each_council_and_programme(
    derived: dict[str, bytes],
) -> None:
    codes = [row.code for row in TINY.local_authorities]
    programmes = [row.id for row in TINY.programmes]
    expected = {
        "data/index.json",
        "data/crosswalk.csv",
        *(f"data/areas/{code}.{kind}" for code in codes for kind in ("json", "csv")),
        *(f"data/combined-authorities/{row.id}.json" for row in TINY.combined_authorities),
        *(f"data/programmes/{key}.{kind}" for key in programmes for kind in ("json", "csv")),
    }
    assert set(derived) == expected


@pytest.mark.parametrize(
    ("folder", "key"),
    [("areas", "code"), ("combined-authorities", "slug"), ("programmes", "id")],
)
def test_each_record_says_what_it_is_of(derived: dict[str, bytes], folder: str, key: str) -> None:
    records = {path: json.loads(derived[path]) for path in derived if path.endswith(".json")}
    mine = {path: one for path, one in records.items() if path.startswith(f"data/{folder}/")}
    assert mine
    for path, record in mine.items():
        assert (Path(path).stem, record["edition"]) == (record[key], EDITION)


def test_the_table_of_a_council_has_a_row_a_programme(derived: dict[str, bytes]) -> None:
    record = json.loads(derived[f"data/areas/{BRIGHTON}.json"])
    rows = list(csv.DictReader(io.StringIO(derived[f"data/areas/{BRIGHTON}.csv"].decode())))
    assert [row["programme_id"] for row in rows] == [one["id"] for one in record["programmes"]]
    assert {row["area_code"] for row in rows} == {BRIGHTON}


def test_json_is_compact_utf_8_in_the_order_given() -> None:
    assert as_json({"b": "é", "a": [1, None]}) == '{"b":"é","a":[1,null]}\n'.encode()


def test_csv_quotes_what_needs_it() -> None:
    rows = [{"a": 'say "hi", all', "b": "é"}, {"a": "", "b": "plain"}]
    assert as_csv(("a", "b"), rows) == 'a,b\n"say ""hi"", all",é\n,plain\n'.encode()


def test_what_is_uncertain_in_the_data_is_told_in_the_record() -> None:
    world = tiny_world(changed("programmes", "skills-fund", status="uncertain"))
    record = json.loads(made_from(world)[f"data/areas/{LEWES}.json"])
    statuses = {one["id"]: one["status"] for one in record["programmes"]}
    assert statuses["skills-fund"] == "uncertain"


def test_the_tables_are_published_as_they_stand(tmp_path: Path) -> None:
    data = write_tiny(tmp_path / "data")
    published = {file.path: file.content for file in package_files(data, TINY, GRID)}
    tables = {f"data/{path.name}": path.read_bytes() for path in data.glob("*.csv")}
    assert tables.items() <= published.items()
    assert published["data/datapackage.json"] == (data / "datapackage.json").read_bytes()


def test_the_boundaries_lead_to_the_page_of_each_council(tmp_path: Path) -> None:
    data = write_tiny(tmp_path / "data")
    published = {file.path: file.content for file in package_files(data, TINY, GRID)}
    topology = json.loads(published["data/boundaries.topojson"])
    slugs = {}
    for shape in topology["objects"]["districts"]["geometries"]:
        slugs[shape["id"]] = shape["properties"].pop("slug")
    assert slugs[LEWES] == "lewes"
    assert topology == json.loads(boundaries())


def test_every_table_that_the_package_lists_is_published(tmp_path: Path) -> None:
    published = {
        file.path: file.content for file in package_files(write_tiny(tmp_path / "data"), TINY, GRID)
    }
    resources = json.loads(published["data/datapackage.json"])["resources"]
    assert {f"data/{one['path']}" for one in resources} <= set(published)
