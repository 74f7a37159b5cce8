"""What a refresh would change in the figures, as lines to read before anything is written. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.refresh.indicator_tables import Key, Rows

MOST_SHOWN = 5


def changes(before: Rows, after: Rows, left_alone: Mapping[str, str]) -> tuple[str, ...]:
    """Counts of rows by indicator, new periods, largest changes, areas lost; then the rest."""
    indicators = sorted({key[1] for key in before.keys() | after.keys()} - left_alone.keys())
    lines = [line for key in indicators for line in _of_one(key, before, after)]
    return (*lines, *(f"{key}: left alone, because {why}." for key, why in left_alone.items()))


def _of_one(indicator: str, before: Rows, after: Rows) -> Iterator[str]:
    old = {key for key in before if key[1] == indicator}
    new = {key for key in after if key[1] == indicator}
    changed = sorted(key for key in old & new if before[key] != after[key])
    if old == new and not changed:
        yield f"{indicator}: no change."
        return
    counts = f"{len(new - old)} added, {len(changed)} changed, {len(old - new)} removed"
    yield f"{indicator}: rows {counts}."
    yield from _periods(indicator, old, new)
    yield from _largest(changed, before, after)
    if lost := sorted({key[0] for key in old} - {key[0] for key in new}):
        yield f"  areas that would have no figure any more: {', '.join(lost)}"


def _periods(indicator: str, old: set[Key], new: set[Key]) -> Iterator[str]:
    was, now = ({key[2] for key in keys} for keys in (old, new))
    if now - was:
        yield f"  new periods: {', '.join(sorted(now - was))}"
    if was - now:
        yield f"  periods that would go: {', '.join(sorted(was - now))}"


def _largest(changed: list[Key], before: Rows, after: Rows) -> Iterator[str]:
    def size(key: Key) -> float:
        return abs(float(after[key][0]) - float(before[key][0]))

    for key in sorted(changed, key=size, reverse=True)[:MOST_SHOWN]:
        yield f"  {key[0]} {key[2]}: {before[key][0]} to {after[key][0]}"
