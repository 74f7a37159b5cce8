"""Writes the files of a site, and takes over those that the last build made of the same."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.derive.cards import Card
from generator.model.provision import Delivery, DeliveryProvider
from generator.publish.errors import UnsafeAddressError
from generator.publish.fingerprint import Fingerprints
from generator.publish.ledger import Entry, Ledger
from generator.publish.manifest import Stored
from generator.publish.placing import placed
from generator.render.page import Product, SiteFile

SHARED = (Card, Delivery, DeliveryProvider)
"""What many things are made of."""
READABLE = 0o644
"""The mode of every file of a site."""


def write_files(root: Path, files: Iterable[SiteFile]) -> None:
    """Write each file below `root`.

    Raises FileExistsError when two have one address, UnsafeAddressError when one leads out.
    """
    for file in files:
        target = placed(root, file.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("xb") as stream:
                stream.write(file.content)
        except OSError as error:
            # A full disk is found in writing, which does not say what was written.
            error.filename = error.filename or str(target)
            raise


@dataclass(frozen=True, slots=True)
class Made:
    """What was written: the products by name, for the next ledger, and every file by its path."""

    products: dict[str, Entry]
    files: dict[str, Stored]


def together(parts: Iterable[Made]) -> Made:
    """What all parts wrote."""
    whole = Made({}, {})
    for part in parts:
        whole.products.update(part.products)
        whole.files.update(part.files)
    return whole


@dataclass(frozen=True, slots=True)
class Output:
    """`building` is the new site, `published` the old one, if any, and `ledger` what made it.

    A file that is as it was becomes another name of the old one: nothing is copied, and when the
    old site is removed, the file stays.
    """

    building: Path
    published: Path
    ledger: Ledger
    prints: Fingerprints = field(default_factory=partial(Fingerprints, SHARED))

    def write(self, things: Iterable[SiteFile | Product]) -> Made:
        """Write the files of all, or take them over."""
        made = Made({}, {})
        for thing in things:
            self._write(thing, made)
        return made

    def _write(self, thing: SiteFile | Product, made: Made) -> None:
        if isinstance(thing, SiteFile):
            self._write_file(thing, made)
            return
        given = self.prints.of(thing.given)
        last = self.ledger.get(thing.name)
        if last and last.given == given and self._take_over(thing.name, made):
            return
        files: dict[str, str] = {}
        parts: list[str] = []
        for one in thing.make():
            self._write(one, made)
            if isinstance(one, SiteFile):
                files[one.path] = made.files[one.path].digest.hex()
            else:
                parts.append(one.name)
        made.products[thing.name] = Entry(given, files, tuple(parts))

    def _take_over(self, name: str, made: Made) -> bool:
        """All files of a product or none: each must still be what was made then."""
        try:
            entries = dict(self._entries(name))
            digests = {path: text for one in entries.values() for path, text in one.files.items()}
            found = [SiteFile(path, self._old(path)) for path in digests]
        except (KeyError, UnsafeAddressError):  # The ledger is spoilt.
            return False
        stored = {one.path: _stored(one) for one in found}
        if any(stored[path].digest.hex() != text for path, text in digests.items()):
            return False
        for file in found:
            self._link_or_write(file)
        made.products.update(entries)
        made.files.update(stored)
        return True

    def _entries(self, name: str) -> Iterator[tuple[str, Entry]]:
        """A product and all that it is made of. Raises KeyError when one is not there."""
        entry = self.ledger[name]
        yield name, entry
        for part in entry.parts:
            yield from self._entries(part)

    def _write_file(self, file: SiteFile, made: Made) -> None:
        if file.content and self._old(file.path, len(file.content)) == file.content:
            self._link_or_write(file)
        else:
            write_files(self.building, [file])
        made.files[file.path] = _stored(file)

    def _old(self, path: str, size: int | None = None) -> bytes:
        """The published file, if it is a plain one of this size: else nothing."""
        old = placed(self.published, path)
        with suppress(OSError):
            found = old.lstat()
            plain = stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == READABLE
            if plain and size in (None, found.st_size):
                return old.read_bytes()
        return b""

    def _link_or_write(self, file: SiteFile) -> None:
        target = placed(self.building, file.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(placed(self.published, file.path), target)
        except FileExistsError:
            raise
        except OSError:  # Some file systems have no second names, or no more of them.
            write_files(self.building, [file])


def _stored(file: SiteFile) -> Stored:
    return Stored(len(file.content), sha256(file.content).digest())
