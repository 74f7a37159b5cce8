"""Writes the files of a site, and takes over those that the last build made of the same."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.publish.fingerprint import fingerprint
from generator.publish.ledger import Entry, Ledger
from generator.publish.placing import placed
from generator.render.page import Product, SiteFile

READABLE = 0o644
"""The mode of every file of a site."""

Made = dict[str, Entry]


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
class Output:
    """`building` is the new site, `published` the old one, if any, and `ledger` what made it.

    A file that is as it was becomes another name of the old one: nothing is copied, and when the
    old site is removed, the file stays.
    """

    building: Path
    published: Path
    ledger: Ledger

    def write(self, things: Iterable[SiteFile | Product]) -> Made:
        """Write the files of all; what was made of which for the next ledger."""
        made: Made = {}
        for thing in things:
            if isinstance(thing, SiteFile):
                self._write_file(thing)
            else:
                made[thing.name] = self._write_product(thing)
        return made

    def _write_product(self, product: Product) -> Entry:
        given = fingerprint(product.given)
        last = self.ledger.get(product.name)
        if last and last.given == given and self._take_over(last):
            return last
        files = tuple(product.make())
        for file in files:
            self._write_file(file)
        return Entry(given, {file.path: sha256(file.content).hexdigest() for file in files})

    def _take_over(self, entry: Entry) -> bool:
        """All files of the entry or none: each must still be what was made then."""
        found = [SiteFile(path, self._old(path)) for path in entry.files]
        if any(sha256(one.content).hexdigest() != entry.files[one.path] for one in found):
            return False
        for file in found:
            self._link_or_write(file)
        return True

    def _write_file(self, file: SiteFile) -> None:
        if file.content and self._old(file.path, len(file.content)) == file.content:
            self._link_or_write(file)
        else:
            write_files(self.building, [file])

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
