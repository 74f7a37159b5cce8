"""A bar for one row of a table: the number stands beside it, so the bar says nothing of its own."""

from __future__ import annotations

LENGTH = 200


def bar(value: int, most: int) -> str:
    """A bar as long as `value` is of `most`, which is at least 1. Hidden from assistive tools."""
    width = round(LENGTH * value / most)
    return (
        f'<svg class="pa-bar" viewBox="0 0 {LENGTH} 12" preserveAspectRatio="none"'
        f' aria-hidden="true"><path d="M0 0h{width}v12H0z"/></svg>'
    )
