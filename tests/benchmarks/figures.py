"""The size of a built site and the weight of what it sends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.variants import read
from tests.benchmarks.weights import Spread, fetched, gzipped, spread, weight

PAGE = "index.html"


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


def map_figures(site: Path) -> Spread:
    """Of interactive maps, each after another: only its own page is new."""
    pages = [path.relative_to(site).as_posix() for path in site.glob(f"**/map/{PAGE}")]
    return spread({page: gzipped(site / page) for page in pages})


def _is_index(file: str) -> bool:
    return file.startswith(("data/", "search/"))
