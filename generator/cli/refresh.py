"""`atlas refresh`: take a newer edition of something from its publisher."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from generator.cli.exits import OK, UsageError
from generator.refresh.boundaries import BoundaryReport, refresh_boundaries
from generator.refresh.http_client import Client
from generator.refresh.indicators import refresh_indicators
from generator.refresh.policy import Policy
from generator.refresh.postcodes import PostcodeReport, refresh_postcodes
from generator.refresh.reply_cache import ReplyCache

POLICY = Policy()
CACHE = Path(".cache/refresh")
UNWRITTEN = "Nothing was written."


def run(options: argparse.Namespace) -> int:
    """Say what would change, then write it, unless it is a dry run or anything is wrong."""
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    cache = ReplyCache(CACHE, POLICY.cache_seconds)
    if options.fresh:
        cache.clear()
    client = Client(POLICY, cache)
    refresh = {"boundaries": _boundaries, "postcodes": _postcodes, "indicators": _indicators}
    if refresh[options.what](options, client):
        client.forget()
    else:
        print(UNWRITTEN)
    return OK


def _boundaries(options: argparse.Namespace, client: Client) -> bool:
    def agree(report: BoundaryReport) -> bool:
        return _agree(options, (*report.changes, _drawn(report)))

    refresh_boundaries(options.data, options.source, client, agree)
    return not options.dry_run


def _postcodes(options: argparse.Namespace, client: Client) -> bool:
    def agree(report: PostcodeReport) -> bool:
        return _agree(options, (*report.changes, _listed(report)))

    refresh_postcodes(options.data, options.source, client, agree)
    return not options.dry_run


def _indicators(options: argparse.Namespace, client: Client) -> bool:
    if options.source and urlsplit(options.source).scheme not in ("http", "https"):
        raise UsageError("indicators come from an address: give --from one, or leave it out")
    return refresh_indicators(
        options.data,
        date.fromisoformat(options.date),
        client,
        lambda told: _agree(options, told),
        options.source,
    )


def _agree(options: argparse.Namespace, told: tuple[str, ...]) -> bool:
    print("\n".join(told))
    return not options.dry_run


def _drawn(report: BoundaryReport) -> str:
    return (
        f"{report.written}: {report.districts} districts, {report.points} points, "
        f"{report.gzipped_bytes} bytes gzipped, from {report.source}. The area that changed most "
        f"is {report.greatest_area_change_code} ({report.greatest_area_change:+.2%})."
    )


def _listed(report: PostcodeReport) -> str:
    return (
        f"{report.written}: {report.postcodes:,} postcodes in {report.districts} districts, "
        f"{report.outcodes:,} outcodes, {report.bytes:,} bytes, edition {report.edition}, "
        f"from {report.source}."
    )
