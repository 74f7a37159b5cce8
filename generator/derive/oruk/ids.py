"""Identifiers of the export: UUIDs of version 5, made from the identifiers of our tables."""

from __future__ import annotations

from uuid import UUID, uuid5

NAMESPACE = UUID("8a51d4b1-6f0c-4c5e-9d0b-2f6f6a0c7e11")
"""Made once at random. It never changes, wherever the site is: nor do the identifiers."""


def oruk_id(kind: str, *keys: str) -> str:
    """The UUID of the name `kind:key`, or `kind:key:key` for what belongs to two things.

    `oruk_id("service", "access-to-work")` is that of the programme `access-to-work`.
    """
    return str(uuid5(NAMESPACE, ":".join((kind, *keys))))
