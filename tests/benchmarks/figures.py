"""The size of a built site and the weight of what it sends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.variants import read
from tests.benchmarks.weights import Spread, fetched, gzipped, spread, weight

SEARCH_INDEX = "data/index.json"
PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class MapFigures:
    """Bytes to show an interactive map: the first with its libraries, and one after another."""

    first: int
    next: Spread


@dataclass(frozen=True, slots=True)
class SiteFigures:
    """Bytes gzipped, but `size`, which is bytes on disk.

    `area` is over all pages of local authorities, each fetched by an empty browser.
    `before_search` is what of the search index an area page fetches before anyone searches.
    """

    files: int
    size: int
    area: Spread
    before_search: int


def area_pages(data: Path) -> list[str]:
    """Files of the pages of all local authorities, which have one address in both sites."""
    _, rows = read(data / "local_authorities.csv")
    return [f"areas/{row['slug']}/{PAGE}" for row in rows]


def site_figures(site: Path, areas: Iterable[str]) -> SiteFigures:
    files = [path for path in site.rglob("*") if path.is_file()]
    loads = {page: fetched(site, page) for page in areas}
    searched = {file for load in loads.values() for file in load if _is_index(file)}
    return SiteFigures(
        files=len(files),
        size=sum(path.stat().st_size for path in files),
        area=spread({page: weight(site, load) for page, load in loads.items()}),
        before_search=weight(site, searched),
    )


def map_figures(site: Path, areas: list[str]) -> MapFigures:
    """Of maps on pages of their own. The first is asked for on the area page with the heaviest."""
    pages = [path.relative_to(site).as_posix() for path in site.glob(f"**/map/{PAGE}")]
    each = spread({page: gzipped(site / page) for page in pages})
    of_areas = {page: page.replace(PAGE, f"map/{PAGE}") for page in areas}
    page, drawn = max(of_areas.items(), key=lambda pair: gzipped(site / pair[1]))
    return MapFigures(weight(site, fetched(site, drawn) - fetched(site, page)), each)


def first_search(site: Path) -> int:
    """Bytes of the index that the first use of our search fetches."""
    return gzipped(site / SEARCH_INDEX)


def _is_index(file: str) -> bool:
    return file == SEARCH_INDEX or file.startswith("search/")
