"""An address that was published stays, or sends on, or is given up for a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.main import main
from generator.verify.addresses import addresses, read, written
from generator.verify.run import verify
from tests.support.small_site import REDIRECT, write_site

PART = st.text("abcE0-", min_size=1, max_size=4)
ADDRESS = st.lists(PART, max_size=3).map(lambda parts: "".join(f"{part}/" for part in parts))
FILE = st.tuples(ADDRESS, PART, st.sampled_from(["json", "csv", "topo.json"])).map(
    lambda parts: f"{parts[0]}{parts[1]}.{parts[2]}"
)


@given(st.frozensets(ADDRESS | FILE, max_size=40))
def test_the_list_gives_back_what_was_written(found: frozenset[str]) -> None:
    assert read(written(found)) == found
    assert written(read(written(found))) == written(found)


def test_addresses_alike_are_told_once() -> None:
    slugs = ["adur", "bexley", "brent", "camden", "kings-lynn"]
    text = written(
        [f"areas/{slug}/" for slug in slugs] + [f"areas/{slug}/feed.xml" for slug in slugs]
    )
    assert "areas/*/ areas/*/feed.xml\n  adur bexley brent camden kings-lynn\n" in text


def test_what_pages_fetch_for_themselves_is_not_on_the_list() -> None:
    paths = ["index.html", "areas/a/index.html", "404.html", "areas/a/preview.png", "preview.png"]
    paths += ["assets/atlas/atlas.css", "assets/atlas/postcode.js", "data/postcodes/SE1.bin"]
    assert addresses(paths) == {"", "areas/a/", "404.html", "assets/atlas/postcode.js"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site")


def lost(site: Path) -> list[str]:
    found = verify(site, site.parent / "data")
    return [one.value for one in found if one.rule == "address-lost"]


def test_a_lost_address_is_named_with_what_to_do(site: Path) -> None:
    (site / "data/programmes/restart.json").unlink()

    (problem,) = [o for o in verify(site, site.parent / "data") if o.rule == "address-lost"]

    assert problem.value == "data/programmes/restart.json"
    assert problem.file.endswith("data/published/addresses.txt")
    assert "data/moved_addresses.csv" in problem.remedy


def test_a_page_that_sends_on_is_not_lost(site: Path) -> None:
    (site / "about/index.html").unlink()
    assert lost(site) == ["about/"]
    (site / "about/index.html").write_text(REDIRECT, encoding="utf-8")
    assert lost(site) == []


def test_an_address_given_up_for_a_reason_is_not_lost(site: Path) -> None:
    (site / "about/index.html").unlink()
    table = site.parent / "data" / "moved_addresses.csv"
    table.write_text("old,new,reason\nabout/,areas/bexley/,Merged.\n", encoding="utf-8")
    assert lost(site) == ["about/"], "a row that sends on wants its page"
    table.write_text("old,new,reason\nabout/,,Nobody read it.\n", encoding="utf-8")
    assert lost(site) == []


def test_where_no_release_was_recorded_nothing_is_lost(site: Path) -> None:
    (site.parent / "data/published/addresses.txt").unlink()
    (site / "about/index.html").unlink()
    assert lost(site) == []


def atlas_addresses(site: Path) -> int:
    return main(["addresses", "--site", str(site), "--data", str(site.parent / "data")])


def test_a_release_adds_its_addresses_and_takes_none_out(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = site.parent / "data/published/addresses.txt"
    before = read(path.read_text("utf-8"))
    (site / "new").mkdir()
    (site / "new/index.html").write_text(REDIRECT, encoding="utf-8")

    assert atlas_addresses(site) == 0
    assert "1 address added." in capsys.readouterr().out
    assert read(path.read_text("utf-8")) == before | {"new/"}

    once = path.read_bytes()
    assert atlas_addresses(site) == 0
    assert "no addresses added." in capsys.readouterr().out
    assert path.read_bytes() == once


def test_a_release_that_lost_an_address_is_refused(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = site.parent / "data/published/addresses.txt"
    before = path.read_bytes()
    (site / "about/index.html").unlink()

    assert atlas_addresses(site) == 1
    assert "The site no longer has about/" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_no_site_is_wrong_usage(site: Path, tmp_path: Path) -> None:
    assert atlas_addresses(tmp_path / "nowhere") == 2
    assert main(["addresses", "--site", str(site), "--data", str(tmp_path / "nowhere")]) == 2
