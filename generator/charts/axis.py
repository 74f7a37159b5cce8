"""Where figures lie in the two kinds of charts, in units of the drawing."""

from __future__ import annotations

from generator.derive.labour.scale import Scale

SHARED_FILE = "assets/atlas/charts.svg"
WIDTH = 320
STRIP_HEIGHT, LINE_HEIGHT = 66, 98
LEFT, RIGHT = 8, 312
BASE = 36
LINE_LEFT, LINE_TOP, LINE_BASE = 44, 8, 76


def across(scale: Scale, value: float) -> int:
    """The place of a figure on the axis of a strip."""
    return round(LEFT + (RIGHT - LEFT) * scale.share(value))


def height(scale: Scale, value: float) -> int:
    """The place of a figure on the upright axis of a time line; less is higher up."""
    return round(LINE_BASE - (LINE_BASE - LINE_TOP) * scale.share(value))


def along(periods: tuple[str, ...], period: str) -> int:
    """The place of a period on the level axis of a time line: by its first year, true to scale."""
    first, last, here = (int(text[:4]) for text in (periods[0], periods[-1], period))
    return round(LINE_LEFT + (RIGHT - LINE_LEFT) * (here - first) / ((last - first) or 1))


def open_svg(height: int, shared: str) -> str:
    """The start of a drawing over one of the shared file. It is not read out: words say it all."""
    return f'<svg viewBox="0 0 {WIDTH} {height}" aria-hidden="true"><use href="{shared}"/>'
