"""`atlas refresh`: take a newer edition of something from its publisher."""

from __future__ import annotations

import argparse

from generator.cli.exits import OK
from generator.refresh.boundaries import refresh_boundaries
from generator.refresh.postcodes import refresh_postcodes


def run(options: argparse.Namespace) -> int:
    """Nothing is written unless all of the new edition is sound."""
    refresh = {"boundaries": _boundaries, "postcodes": _postcodes}[options.what]
    print(refresh(options))
    return OK


def _boundaries(options: argparse.Namespace) -> str:
    report = refresh_boundaries(options.data, options.source)
    return (
        f"{report.written}: {report.districts} districts, {report.points} points, "
        f"{report.gzipped_bytes} bytes gzipped, from {report.source}. The area that changed most "
        f"is {report.greatest_area_change_code} ({report.greatest_area_change:+.2%})."
    )


def _postcodes(options: argparse.Namespace) -> str:
    report = refresh_postcodes(options.data, options.source)
    return (
        f"{report.written}: {report.postcodes:,} postcodes in {report.districts} districts, "
        f"{report.outcodes:,} outcodes, {report.bytes:,} bytes, edition {report.edition}, "
        f"from {report.source}."
    )
