"""The site and its pages stay within their budgets. Weights are as sent: gzipped."""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.problems import Problem
from generator.verify.assets import CSS_ADDRESS, JS_AT_ONCE
from generator.verify.files import BuiltSite
from generator.verify.report import problem

TABLE = Path(__file__).with_name("budgets.csv")
NEEDS = {".css": CSS_ADDRESS, ".js": JS_AT_ONCE}
MAP, BOUNDARIES = re.compile(r"/map/$"), "data/boundaries.topojson"


@dataclass(frozen=True, slots=True)
class Budget:
    """`of`: the site, the count of its files, a page (or file), or a page-with-all that it fetches.

    `pages` is a pattern of the addresses that it holds for.
    """

    id: str
    of: str
    pages: str
    limit: int
    why: str


@cache
def budgets() -> tuple[Budget, ...]:
    """The table of ceilings."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(Budget(**(row | {"limit": int(row["limit"])})) for row in rows)  # type: ignore[arg-type]


class Scales:
    """Weighs files as they are sent, each once."""

    def __init__(self, site: BuiltSite) -> None:
        self.site = site
        self.weight = cache(self._weight)
        self._needs = cache(self._needed)

    def _weight(self, address: str) -> int:
        content = self.site.file(address).read_bytes()
        return len(gzip.compress(content, compresslevel=6, mtime=0))

    def with_all(self, page: str, resources: Iterable[str]) -> int:
        """A page with every file that it makes a browser fetch as it comes."""
        return self.weight(page) + sum(map(self.weight, self.fetched(page, resources)))

    def fetched(self, page: str, resources: Iterable[str]) -> set[str]:
        """Those files, with what they need themselves. An interactive map takes the boundaries."""
        waiting = [self.site.resolve(page, address) for address in resources]
        found = {BOUNDARIES} if MAP.search(page) and self.site.exists(BOUNDARIES) else set[str]()
        while waiting:
            # A part of a drawing that another part names, as `#land`, is there already.
            address = (self.site.relative(waiting.pop()) or "").partition("#")[0]
            if address and address not in {*found, page} and self.site.exists(address):
                found.add(address)
                waiting += self._needs(address)
        return found

    def _needed(self, address: str) -> tuple[str, ...]:
        """The files that a style sheet or script asks for."""
        pattern = NEEDS.get(Path(address).suffix)
        found = pattern.findall(self.site.text(address)) if pattern else ()
        return tuple(self.site.resolve(address, "".join(match)) for match in found)


def of_page(scales: Scales, page: str, resources: Iterable[str]) -> Iterator[Problem]:
    """A page, alone and with all that it fetches."""
    for budget in budgets():
        if budget.of in ("page", "page-with-all") and re.search(budget.pages, page):
            whole = budget.of == "page-with-all"
            weight = scales.with_all(page, resources) if whole else scales.weight(page)
            yield from _above(budget, weight, scales.site.file(page).as_posix(), "bytes gzipped")


def of_site(scales: Scales) -> Iterator[Problem]:
    """The site as a whole, and the files that are no page."""
    sizes = scales.site.sizes
    here = scales.site.root.as_posix()
    for budget in budgets():
        if budget.of == "site":
            yield from _above(budget, sum(sizes.values()), here, "bytes")
        elif budget.of == "count":
            yield from _above(budget, len(sizes), here, "files")
        elif budget.of == "page":
            for path in sizes:
                if not path.endswith(".html") and re.search(budget.pages, path):
                    file = scales.site.file(path).as_posix()
                    yield from _above(budget, scales.weight(path), file, "bytes gzipped")


def _above(budget: Budget, found: int, file: str, unit: str) -> Iterator[Problem]:
    if found > budget.limit:
        message = (
            f"It has {found:,} {unit}; the budget {budget.id} is {budget.limit:,}. {budget.why}"
        )
        yield problem("too-heavy", file, message, value=str(found))
