"""The charts of an area's labour market, put over the shared drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.charts.axis import LINE_HEIGHT, SHARED_FILE, STRIP_HEIGHT, open_svg
from generator.charts.shared import has_line, line_name, shared_drawings, strip_name
from generator.charts.strip import strip
from generator.charts.timeline import timeline
from generator.derive.labour.figures import UPPER, Figures
from generator.derive.views.indicators import IndicatorEntry, IndicatorsView
from generator.derive.views.labour import IndicatorLine
from generator.derive.world import World
from generator.render.environment import drawn
from generator.render.links import relative
from generator.render.page import SiteFile


@dataclass(frozen=True, slots=True)
class Charts:
    """Of one indicator."""

    strip: Markup
    line: Markup


class LabourCharts:
    """Draws the charts of the page at `path`. Plain facts have none.

    Its pickle leaves out the figures: of these it asks for nothing but scales and periods, which
    are the same for a whole build.
    """

    def __init__(self, figures: Figures | None, path: str) -> None:
        self.figures, self.path = figures, path

    def __reduce__(self) -> tuple[Any, ...]:
        return LabourCharts, (None, self.path)

    def strip(self, line: IndicatorLine) -> Markup:
        """Empty without the newest figure."""
        if self.figures is None or line.row is None or line.gap:
            return Markup()
        name = strip_name(line.indicator, line.peers)
        scale = self.figures.scales[line.indicator.id]
        return drawn(strip(scale, line.row, f"{self._shared}#{name}"))

    def timeline(self, line: IndicatorLine) -> Markup:
        figures, key = self.figures, line.indicator.id
        if figures is None or len(line.series) < 2 or not has_line(figures, line.indicator):
            return Markup()
        name = f"{self._shared}#{line_name(line.indicator)}"
        return drawn(timeline(figures.scales[key], figures.periods[key], line.series, name))

    @property
    def _shared(self) -> str:
        return relative(self.path, SHARED_FILE)


def england_charts(figures: Figures, view: IndicatorsView, path: str) -> dict[str, Charts]:
    """The shared drawings by themselves, for the page on the figures."""
    shared = relative(path, SHARED_FILE)
    return {
        entry.indicator.id: Charts(
            drawn(_bare(STRIP_HEIGHT, f"{shared}#{_council_strip(entry)}", entry)),
            drawn(
                _bare(LINE_HEIGHT, f"{shared}#{line_name(entry.indicator)}", entry)
                if has_line(figures, entry.indicator)
                else ""
            ),
        )
        for entry in view.entries
    }


def _bare(height: int, name: str, entry: IndicatorEntry) -> str:
    return f"{open_svg(height, name)}</svg>" if entry.indicator.compared else ""


def _council_strip(entry: IndicatorEntry) -> str:
    return strip_name(entry.indicator, UPPER if entry.indicator.tier == UPPER else "districts")


def labour_file(world: World) -> SiteFile:
    """The file of shared drawings."""
    return SiteFile(SHARED_FILE, shared_drawings(world.figures, world.places).encode())
