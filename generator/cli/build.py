"""`atlas build`: check the data, then build the site and swap it in whole."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console

from generator.cli.exits import OK, PROBLEMS, UsageError
from generator.problems import DataProblems
from generator.publish.site import Report, Sources, build_site
from generator.report import as_text
from generator.validate import load

PROJECT = Path(__file__).resolve().parents[2]


def run(options: argparse.Namespace) -> int:
    """Build once. The old site stays when the data has errors."""
    console = Console(stderr=True, quiet=options.quiet)
    try:
        with console.status("Checking the data") as status:
            build(options, lambda doing: status.update(doing))
    except DataProblems as found:
        print(as_text(found.problems), file=sys.stderr)
        return PROBLEMS
    console.print(f"Built {options.out}")
    return OK


def build(options: argparse.Namespace, report: Report) -> None:
    """Raises DataProblems when the data has errors, UsageError when a directory is missing."""
    for directory in (options.data, options.content):
        if not directory.is_dir():
            raise UsageError(f"{directory} is not a directory")
    atlas, _ = load(options.data)
    build_site(atlas, sources(options), report)


def sources(options: argparse.Namespace) -> Sources:
    """Templates and `mkdocs.yml` come from the project, the rest from the command line."""
    return Sources(
        config_file=PROJECT / "mkdocs.yml",
        data=options.data,
        content=options.content,
        site_templates=PROJECT / "site_templates",
        out=options.out,
        base_url=options.base_url,
        edition=options.date,
    )
