"""A link as data: what it leads to, not where that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "area", "combined-authority", "former", "programme", "provider", "geography", "zone", "page",
    "map", "file",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ref:
    """`key` is the target's id or GSS code; a page's or file's address for those two kinds."""

    kind: Kind
    key: str
    text: str


def map_of(ref: Ref) -> Ref:
    """The interactive map that belongs to a page."""
    return Ref("map", f"{ref.kind}:{ref.key}", ref.text)
