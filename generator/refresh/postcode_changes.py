"""What a refresh would change in the postcodes, as lines to read before it is written. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.postcodes import Directory

MOST_SHOWN = 5


def changes(before: Directory | None, after: Directory) -> tuple[str, ...]:
    """Postcodes gained, lost and moved to another council, with the largest moves."""
    if before is None:
        return ("There is no directory of postcodes yet.",)
    return tuple(_changes(before, after))


def _changes(before: Directory, after: Directory) -> Iterator[str]:
    added = removed = 0
    moves: Counter[tuple[str, str]] = Counter()
    for outcode in before.shards.keys() | after.shards.keys():
        old, new = before.councils(outcode), after.councils(outcode)
        added += len(new.keys() - old.keys())
        removed += len(old.keys() - new.keys())
        moves.update((old[at], new[at]) for at in old.keys() & new.keys() if old[at] != new[at])
    if not (added or removed or moves):
        yield "postcodes: no change."
        return
    yield f"postcodes: {added:,} added, {moves.total():,} moved, {removed:,} removed."
    for (here, there), count in sorted(moves.items(), key=lambda move: (-move[1], move[0]))[
        :MOST_SHOWN
    ]:
        yield f"  {count:,} from {here} to {there}"
