"""`atlas refresh`: take a newer edition of something from its publisher."""

from __future__ import annotations

import argparse

from generator.cli.exits import OK
from generator.refresh.boundaries import refresh_boundaries


def run(options: argparse.Namespace) -> int:
    """Nothing is written unless all of the new edition is sound."""
    report = refresh_boundaries(options.data, options.source)
    print(
        f"{report.written}: {report.districts} districts, {report.points} points, "
        f"{report.gzipped_bytes} bytes gzipped, from {report.source}. The area that changed most "
        f"is {report.greatest_area_change_code} ({report.greatest_area_change:+.2%})."
    )
    return OK
