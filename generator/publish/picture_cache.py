"""Keeps drawn pictures from one build to the next. Losing it costs time and nothing else."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.publish.placing import placed

DIGEST_BYTES = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class PictureCache:
    """One file for each picture: what it was made of, a check of the rest, the picture.

    `made_with` stands for all that every picture is made of, the code included.
    """

    root: Path
    made_with: bytes

    def get(self, name: str, made_of: str, make: Callable[[], bytes]) -> bytes:
        """The picture that was kept, or a new one if it is missing, spoilt or of other things."""
        path = placed(self.root, name)
        key = digest((self.made_with, made_of.encode()))
        kept = _read(path, key)
        if kept is not None:
            return kept
        picture = make()
        with suppress(OSError):
            _write(path, key + digest([picture]) + picture)
        return picture


def digest(parts: Iterable[bytes]) -> bytes:
    """Tells apart what differs in any part, or in where one part ends."""
    found = hashlib.sha256()
    for part in parts:
        found.update(hashlib.sha256(part).digest())
    return found.digest()


def _read(path: Path, key: bytes) -> bytes | None:
    try:
        entry = path.read_bytes()
    except OSError:
        return None
    picture = entry[2 * DIGEST_BYTES :]
    return picture if entry[: 2 * DIGEST_BYTES] == key + digest([picture]) else None


def _write(path: Path, entry: bytes) -> None:
    """In one step: another build may read or write the same entry at this moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(entry)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
