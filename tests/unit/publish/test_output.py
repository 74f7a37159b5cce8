"""Files are taken over from the published site when they were made of the same, and are sound."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from generator.publish.ledger import Entry, Ledger
from generator.publish.output import Made, Output
from generator.publish.tree import Tree
from generator.render.draft import Draft
from generator.render.page import Joined, Product, SiteFile
from generator.render.sheet import Sheet, mark

PATH = "areas/lewes/index.html"
MAP = "areas/lewes/map/index.html"


@dataclass
class Site:
    """Builds one site after another, each beside the one before."""

    root: Path
    ledger: Ledger = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    number: int = 0

    @property
    def published(self) -> Path:
        return self.root / str(self.number)

    def product(self, name: str, given: object, content: str) -> Product:
        def make() -> Iterator[SiteFile]:
            self.made.append(name)
            yield SiteFile(name, content.encode())

        return Product(name, given, make)

    def build(self, *things: Product | SiteFile) -> Made:
        """What was made anew is in `made` afterwards."""
        self.made.clear()
        building = self.root / str(self.number + 1)
        made = Output(Tree(building), Tree(self.published), self.ledger).write(things)
        self.ledger, self.number = made.products, self.number + 1
        return made


@pytest.fixture
def site(tmp_path: Path) -> Site:
    found = Site(tmp_path)
    found.build(found.product(PATH, ("Lewes", 3), "three"))
    return found


def test_what_is_made_of_the_same_is_the_same_file_as_before(site: Site) -> None:
    before = (site.published / PATH).stat()
    made = site.build(site.product(PATH, ("Lewes", 3), "three"))
    after = (site.published / PATH).stat()
    assert site.made == []
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert made.files[PATH].size == len("three")


def test_what_is_made_of_other_things_is_made_anew(site: Site) -> None:
    site.build(site.product(PATH, ("Lewes", 4), "four"))
    assert site.made == [PATH]
    assert (site.published / PATH).read_text() == "four"


def spoil(path: Path) -> None:
    path.write_text("thrEe")


def link_elsewhere(path: Path) -> None:
    path.rename(path.with_name("other"))
    path.symlink_to("other")


def hide(path: Path) -> None:
    path.chmod(0o600)


@pytest.mark.parametrize("harm", [spoil, Path.unlink, link_elsewhere, hide])
def test_a_file_that_is_not_as_it_was_made_is_made_anew(
    site: Site, harm: Callable[[Path], None]
) -> None:
    harm(site.published / PATH)
    site.build(site.product(PATH, ("Lewes", 3), "three"))
    found = site.published / PATH
    assert site.made == [PATH]
    assert (found.read_text(), found.is_symlink(), found.stat().st_nlink) == ("three", False, 1)


@pytest.mark.parametrize(
    "spoilt",
    [
        Entry("", {}),
        Entry("given", {"../../outside": ""}),
        Entry("given", {PATH: "00"}),
        Entry("given", {}, ("no such part",)),
    ],
)
def test_a_spoilt_ledger_costs_time_and_nothing_else(site: Site, spoilt: Entry) -> None:
    given = site.ledger[PATH].given
    named = spoilt if not spoilt.given else replace(spoilt, given=given)
    site.ledger = {PATH: named}
    site.build(site.product(PATH, ("Lewes", 3), "three"))
    assert site.made == [PATH]
    assert (site.published / PATH).read_text() == "three"


def place(site: Site, given: object, content: str) -> Product:
    """A page and a map, made together; the map is always of the same."""

    def make() -> Iterator[Product]:
        site.made.append("place")
        yield site.product(PATH, content, content)
        yield site.product(MAP, "map", "map")

    return Product("place", given, make)


def test_of_a_product_that_changed_the_parts_that_did_not_are_taken_over(site: Site) -> None:
    site.build(place(site, 1, "one"))
    assert site.made == ["place", PATH, MAP]
    site.build(place(site, 2, "two"))
    assert site.made == ["place", PATH]
    site.build(place(site, 2, "two"))
    assert site.made == []
    site.build(place(site, 3, "two"))
    assert site.made == ["place"]
    assert (site.published / PATH).read_text() == "two"


def drawn(site: Site, words: str, drawing: str = "map", path: str = PATH) -> Product:
    """A page of words and a drawing; `made` says which of them is made."""
    frame = Draft(framed, site.made, words)
    sheet = Sheet(frame, {"map": Draft(noted, site.made, drawing)})
    return Product(path, sheet, lambda: (Joined(path, sheet),))


def framed(made: list[str], words: str) -> str:
    made.append(words)
    return f"<p>{words}{mark('map')}"


def noted(made: list[str], text: str) -> str:
    made.append(text)
    return f"<svg>{text}</svg>"


def test_of_a_page_what_would_be_the_same_is_taken_over(site: Site) -> None:
    site.build(drawn(site, "one"))
    assert site.made == ["one", "map"]
    site.build(drawn(site, "two, longer"))
    assert site.made == ["two, longer"]
    assert (site.published / PATH).read_text() == "<p>two, longer<svg>map</svg>"
    site.build(drawn(site, "two, longer", "other"))
    assert site.made == ["other"]
    assert (site.published / PATH).read_text() == "<p>two, longer<svg>other</svg>"


@pytest.mark.parametrize("harm", [spoil, Path.unlink, link_elsewhere, hide])
def test_a_drawing_is_not_taken_from_a_file_that_is_not_as_it_was_made(
    site: Site, harm: Callable[[Path], None]
) -> None:
    site.build(drawn(site, "one"))
    harm(site.published / PATH)
    site.build(drawn(site, "two"))
    assert site.made == ["two", "map"]
    assert (site.published / PATH).read_text() == "<p>two<svg>map</svg>"


def test_what_the_page_before_has_too_is_made_once(site: Site) -> None:
    site.build(drawn(site, "one"), drawn(site, "two", path=MAP))
    assert site.made == ["one", "map", "two"]
    assert (site.published / MAP).read_text() == "<p>two<svg>map</svg>"


def test_a_plain_file_with_the_same_content_is_not_written_again(site: Site) -> None:
    site.build(SiteFile("robots.txt", b"all"))
    before = (site.published / "robots.txt").stat().st_ino
    site.build(SiteFile("robots.txt", b"all"))
    assert (site.published / "robots.txt").stat().st_ino == before
    site.build(SiteFile("robots.txt", b"any"))
    assert (site.published / "robots.txt").read_bytes() == b"any"


def test_two_files_of_one_address_are_refused_though_both_were_there(site: Site) -> None:
    site.build(SiteFile("robots.txt", b"all"))
    with pytest.raises(FileExistsError):
        site.build(SiteFile("robots.txt", b"all"), SiteFile("robots.txt", b"all"))


def test_where_files_cannot_have_two_names_they_are_written(site: Site, tmp_path: Path) -> None:
    """Another file system stands for one that has no second names."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as elsewhere:
        assert Path(elsewhere).stat().st_dev != tmp_path.stat().st_dev
        output = Output(Tree(Path(elsewhere)), Tree(site.published), site.ledger)
        output.write([site.product(PATH, ("Lewes", 3), "three")])
        assert (Path(elsewhere) / PATH).read_text() == "three"
