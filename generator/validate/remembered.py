"""Keeps, from run to run, which looks at the tables found nothing wrong."""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Remembered:
    """In the file at `path`. `program` stands for the code: another code has to look anew."""

    path: Path
    program: str

    def known(self) -> frozenset[str]:
        """Names of looks as `Memory` has them; none where the file is missing or spoilt."""
        with suppress(OSError, ValueError, LookupError, TypeError):
            record = json.loads(self.path.read_bytes())
            if record["program"] == self.program:
                return frozenset(record["clean"])
        return frozenset()

    def keep(self, clean: Collection[str]) -> None:
        """Replaces the file in one step, or leaves it where the disk refuses."""
        record = {"program": self.program, "clean": sorted(clean)}
        new = self.path.with_name(f"{self.path.name}.new")
        with suppress(OSError):
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(json.dumps(record).encode())
            new.replace(self.path)
