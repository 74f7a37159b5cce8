"""The server of the measurements sends what a static host sends."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.browser.serving import served

PAGE, PICTURE = b"<!doctype html>" + b"<p>A</p>" * 500, b"\x89PNG" * 500


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "here").mkdir()
    (tmp_path / "here/index.html").write_bytes(PAGE)
    (tmp_path / "a.png").write_bytes(PICTURE)
    return tmp_path


def answer(address: str, accepts: str) -> tuple[bytes, str | None, str | None]:
    with urlopen(Request(address, headers={"Accept-Encoding": accepts})) as reply:
        return reply.read(), reply.headers["Content-Encoding"], reply.headers["Content-Type"]


def test_text_comes_gzipped_to_who_takes_it(site: Path) -> None:
    with served(site, "/atlas/", gzipped=True) as base:
        body, encoding, kind = answer(f"{base}here/?q=a", "gzip")
        plain, no_encoding, _ = answer(f"{base}here/", "identity")
    assert (encoding, kind, no_encoding) == ("gzip", "text/html", None)
    assert len(body) < len(plain) == len(PAGE)
    assert gzip.decompress(body) == plain


def test_pictures_come_as_they_are(site: Path) -> None:
    with served(site, "/atlas/", gzipped=True) as base:
        assert answer(f"{base}a.png", "gzip") == (PICTURE, None, "image/png")


def test_what_is_not_there_is_not_there(site: Path) -> None:
    with served(site, "/atlas/", gzipped=True) as base, pytest.raises(HTTPError, match="404"):
        answer(f"{base}nowhere/", "gzip")
