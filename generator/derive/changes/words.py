"""A change as a sentence."""

from __future__ import annotations

from generator.derive.changes.compare import (
    AREA_GAINED,
    AREA_LOST,
    ENDED,
    PROVIDER_CHANGED,
    PROVIDER_GAINED,
    STARTED,
    Change,
)
from generator.derive.changes.snapshot import FIELDS


def change_words(change: Change) -> str:
    """What happened, without the name of the programme: it stands before these words."""
    if change.kind == STARTED:
        return f"was {change.old}, now {change.new}" if change.old else f"new ({change.new})"
    if change.kind == ENDED:
        after = f"now {change.new}" if change.new else "no longer listed"
        return f"was {change.old}, {after}"
    if change.kind == AREA_GAINED:
        return f"now in {change.zone_name}{_by(change.new)}"
    if change.kind == AREA_LOST:
        return f"no longer in {change.zone_name}{_by(change.old)}"
    if change.kind == PROVIDER_CHANGED:
        return f"in {change.zone_name}: was {change.old}, now {change.new}"
    if change.zone:
        verb = "gained" if change.kind == PROVIDER_GAINED else "lost"
        names = f"was {change.old or 'not known'}, now {change.new or 'not known'}"
        return f"{verb} a provider in {change.zone_name}: {names}"
    return f"{FIELDS[change.field]}: was {change.old or 'empty'}, now {change.new or 'empty'}"


def _by(providers: str) -> str:
    return f", with {providers}" if providers else ""
