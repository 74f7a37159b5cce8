"""The files of a site on the disk.

A site has seven thousand, and most builds only look at them: names are text here, since Paths
would take longer than the reading, and a folder is made once.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from generator.publish.placing import plain
from generator.render.page import SiteFile

READABLE = 0o644
"""The mode of every file of a site."""


class Tree:
    """Those below one directory, by address.

    Each method raises UnsafeAddressError for an address that leads out.
    """

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._folders: set[str] = set()

    def place(self, address: str) -> str:
        """Where the file of an address lies."""
        return f"{self._root}/{plain(address)}"

    def write(self, file: SiteFile) -> None:
        """Write a file that is not there yet. Raises FileExistsError when it is."""
        target = self._with_folder(file.path)
        try:
            with open(target, "xb") as stream:  # noqa: PTH123 - see the top
                stream.write(file.content)
        except OSError as error:
            # A full disk is found in writing, which does not say what was written.
            error.filename = error.filename or target
            raise

    def read(self, address: str, size: int | None = None) -> bytes:
        """What a plain file of this size holds: nothing where there is none such."""
        path = self.place(address)
        with suppress(OSError):
            found = os.lstat(path)
            as_written = stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == READABLE
            if as_written and size in (None, found.st_size):
                with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
                    return stream.read()
        return b""

    def take(self, address: str, other: Tree) -> None:
        """Give the file that `other` has at an address a second name here.

        Raises OSError where the file system refuses, FileExistsError where the file is there.
        """
        os.link(other.place(address), self._with_folder(address))

    def _with_folder(self, address: str) -> str:
        target = self.place(address)
        folder = target.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        return target
