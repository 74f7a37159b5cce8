"""The list of published addresses against a site: none is lost without a word."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem
from generator.verify.addresses import addresses, read
from generator.verify.files import BuiltSite
from generator.verify.report import problem

LIST = "published/addresses.txt"
MOVED = "moved_addresses.csv"


@dataclass(frozen=True, slots=True)
class Published:
    """What was published. `withdrawn`: addresses that were given up, for a reason that is told."""

    file: str
    addresses: frozenset[str]
    withdrawn: frozenset[str]


def published(data: Path) -> Published:
    """As a data folder keeps it; nothing where no release was recorded."""
    path = data / LIST
    found = read(path.read_text(encoding="utf-8")) if path.is_file() else frozenset[str]()
    return Published(path.as_posix(), found, _withdrawn(data / MOVED))


def _withdrawn(path: Path) -> frozenset[str]:
    if not path.is_file():
        return frozenset()
    with path.open(encoding="utf-8", newline="") as file:
        return frozenset(row["old"] for row in csv.DictReader(file) if not row["new"])


def lost(site: BuiltSite, known: Published) -> Iterator[Problem]:
    """Each address of a release that the site no longer answers. A redirect page answers."""
    for address in sorted(known.addresses - addresses(site.sizes) - known.withdrawn):
        message = f"The site no longer has {address or 'its home page'}, which was published."
        yield problem("address-lost", known.file, message, value=address)
