"""Replies that came whole and were checked, kept so that a run after a failure goes on."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

from generator.refresh.swap import replace_file

DIGEST_BYTES = 32


@dataclass(frozen=True, slots=True)
class ReplyCache:
    """One file a request in `folder`: the SHA-256 of the reply, then the reply.

    The name is made of the whole address and what was accepted, so that no reply is taken for
    another's. A file older than `seconds`, or that is not what its digest says, is not used.
    """

    folder: Path
    seconds: float

    def get(self, address: str, accept: str) -> bytes | None:
        path = self._path(address, accept)
        try:
            old = time.time() - path.stat().st_mtime > self.seconds
            content = path.read_bytes()
        except OSError:
            return None
        body = content[DIGEST_BYTES:]
        sound = hashlib.sha256(body).digest() == content[:DIGEST_BYTES]
        return body if sound and not old else None

    def put(self, address: str, accept: str, body: bytes) -> None:
        replace_file(self._path(address, accept), hashlib.sha256(body).digest() + body)

    def clear(self) -> None:
        """After a run that wrote: the next one is to ask afresh."""
        for path in self.folder.glob("*.reply"):
            path.unlink(missing_ok=True)

    def _path(self, address: str, accept: str) -> Path:
        name = hashlib.sha256(f"{accept} {address}".encode()).hexdigest()
        return self.folder / f"{name}.reply"
