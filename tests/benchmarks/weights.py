"""What a browser fetches to show a page, weighed as a server would send it."""

from __future__ import annotations

import gzip
import json
import re
import statistics
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import normpath

LINKED = {"stylesheet", "icon", "preload", "modulepreload"}
MODULE = re.compile(
    r"""^\s*(?:import\s*|(?:import|export)\b[^;"'=(]*\bfrom\s*)["'](\.[^"']+)["']""", re.MULTILINE
)
GZIP_LEVEL = 6


class Fetched(HTMLParser):
    """Collects the addresses in a page's HTML that a browser fetches by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.settings = ""
        self._in_settings = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and LINKED & set(given.get("rel", "").split()):
            self.found.append(given["href"])
        elif tag in {"script", "img"} and "src" in given:
            self.found.append(given["src"])
        self._in_settings = tag == "script" and given.get("id") == "__config"

    def handle_endtag(self, tag: str) -> None:
        self._in_settings = False

    def handle_data(self, data: str) -> None:
        if self._in_settings:
            self.settings += data


def fetched(site: Path, page: str) -> frozenset[str]:
    """Files below `site` that showing `page` fetches, itself among them.

    Scripts' static imports are followed. Material's own settings name the worker that reads the
    search index as soon as the page is shown. What other servers send is not counted.
    """
    parser = Fetched()
    parser.feed((site / page).read_text(encoding="utf-8"))
    found = set(_inside(site, page, parser.found))
    if parser.settings:
        settings = json.loads(parser.settings)
        found |= set(_inside(site, page, [settings["search"]]))
        found |= set(_inside(site, page, [f"{settings['base']}/search/search_index.json"]))
    return frozenset({page, *_with_imports(site, found)})


def _inside(site: Path, page: str, addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        if not address.startswith(("data:", "http:", "https:", "//")):
            path = address.partition("?")[0].partition("#")[0]
            file = normpath(PurePosixPath(page).parent / path)
            if not (site / file).is_file():
                raise FileNotFoundError(f"{page} fetches {address}, which is not in the site")
            yield file


def _with_imports(site: Path, files: Collection[str]) -> set[str]:
    todo, done = set(files), set[str]()
    while todo:
        file = todo.pop()
        done.add(file)
        if file.endswith(".js"):
            source = (site / file).read_text(encoding="utf-8")
            todo |= set(_inside(site, file, MODULE.findall(source))) - done
    return done


@cache
def gzipped(file: Path) -> int:
    """Bytes of the file as most static hosts send it."""
    return len(gzip.compress(file.read_bytes(), GZIP_LEVEL, mtime=0))


def weight(site: Path, files: Iterable[str]) -> int:
    return sum(gzipped(site / file) for file in files)


@dataclass(frozen=True, slots=True)
class Spread:
    """Bytes over many pages, with the page that is heaviest."""

    median: float
    most: int
    heaviest: str


def spread(weights: Mapping[str, int]) -> Spread:
    heaviest = max(weights, key=lambda page: weights[page])
    return Spread(statistics.median(weights.values()), weights[heaviest], heaviest)
