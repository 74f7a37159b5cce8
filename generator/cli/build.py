"""`atlas build`: check the data, then build the site and swap it in whole."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

from generator.cli.exits import OK, UsageError
from generator.cli.stopping import stoppable
from generator.cli.trouble import in_words
from generator.program import program
from generator.publish.site import Report, build_site
from generator.publish.sources import Sources
from generator.publish.swap import recover
from generator.validate import load
from generator.validate.remembered import Remembered

STEPS = 4

PROJECT = Path(__file__).resolve().parents[2]


def run(options: argparse.Namespace) -> int:
    """Build once. The old site stays when the data has errors or the machine refuses."""
    try:
        return _run(options)
    except (OSError, BrokenProcessPool) as error:
        told = in_words(error)
        if told is None:
            raise
        print(f"atlas: {told.words}", file=sys.stderr)
        return told.exit_code


def _run(options: argparse.Namespace) -> int:
    started = time.monotonic()
    with stoppable(), _reporting(options) as report:
        build(options, report)
    # The process ends now: nothing need be looked for in what it leaves.
    gc.freeze()
    if not options.quiet:
        print(f"Built {options.out} in {time.monotonic() - started:.1f} s", file=sys.stderr)
    return OK


def _reporting(options: argparse.Namespace) -> AbstractContextManager[Report]:
    if options.quiet or not sys.stderr.isatty():
        return nullcontext(lambda _: None)
    # Takes a while to load, which is for nothing where nobody looks on.
    from generator.cli.progress import bar

    return bar(STEPS)


def build(options: argparse.Namespace, report: Report) -> None:
    """Raises DataProblems when the data has errors, UsageError when a directory is missing."""
    recover(options.out)
    check_sources(options)
    check_target(options)
    report("Checking the data")
    remembered = Remembered(options.cache / "checked.json", program())
    atlas, warnings = load(
        options.data, today=date.fromisoformat(options.date), remembered=remembered
    )
    build_site(atlas, sources(options), report, warnings)


def check_sources(options: argparse.Namespace) -> None:
    """Raises UsageError when a directory to build from is missing."""
    for directory in (options.data, options.content):
        if not directory.is_dir():
            raise UsageError(f"{directory} is not a directory")


def check_target(options: argparse.Namespace) -> None:
    """Raises UsageError where the site would take the place of something that is no site."""
    out = options.out.resolve()
    for kept in (options.data, options.content, PROJECT / "site_templates", PROJECT):
        if kept.resolve().is_relative_to(out):
            raise UsageError(f"{options.out} holds {kept}, which the site is built from")
    if out.exists() and not out.is_dir():
        raise UsageError(f"{options.out} is a file")
    if out.exists() and any(out.iterdir()) and not (out / "index.html").exists():
        raise UsageError(f"{options.out} holds something that is not a site; choose another")


def sources(options: argparse.Namespace) -> Sources:
    """Templates and `mkdocs.yml` come from the project, the rest from the command line."""
    return Sources(
        config_file=PROJECT / "mkdocs.yml",
        data=options.data,
        content=options.content,
        site_templates=PROJECT / "site_templates",
        out=options.out,
        cache=options.cache,
        base_url=options.base_url,
        edition=options.date,
    )
