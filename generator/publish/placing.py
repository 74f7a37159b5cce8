"""Where the file for an address is put. No address leads out of the folder it is meant for."""

from __future__ import annotations

import re
from pathlib import Path

from generator.publish.errors import UnsafeAddressError

# Letters, figures and a few marks, no dot at the start. So there is no way up, no other disk, no
# character that a server, a shell or a file system reads as anything but itself.
PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*")


def placed(root: Path, address: str) -> Path:
    """The file below `root` for an address. Raises UnsafeAddressError for one that is not plain."""
    return root / plain(address)


def plain(address: str) -> str:
    """The address as it is. Raises UnsafeAddressError for one that is not plain."""
    if not PLAIN.fullmatch(address):
        raise UnsafeAddressError(
            f"{address!r} cannot be the address of a file: it may hold only letters, figures, "
            "hyphens, dots within names, and slashes. Correct the id or code it is made from."
        )
    return address
