"""The lock files: what is pinned, and in which version."""

from __future__ import annotations

import re
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PINNED = re.compile(r"^(?P<pin>[A-Za-z0-9].*?) \\\n(?P<hashes>(?:    --hash=.*\n)+)", re.MULTILINE)


def pins(lock: str) -> dict[str, list[Requirement]]:
    """The locked requirements by name; a name may have one for each kind of Python."""
    found: dict[str, list[Requirement]] = {}
    for match in PINNED.finditer((ROOT / lock).read_text("utf-8")):
        pin = Requirement(match["pin"])
        found.setdefault(canonicalize_name(pin.name), []).append(pin)
    return found
