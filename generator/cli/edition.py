"""`atlas edition`: keep the present data as an edition, to be compared with later ones."""

from __future__ import annotations

import argparse
from datetime import date

from generator.cli.exits import OK, UsageError
from generator.problems import DataProblems, in_reading_order
from generator.publish.editions import edition_bytes, edition_path, snapshot_of
from generator.read import read_package
from generator.validate import validate


def run(options: argparse.Namespace) -> int:
    """Write the snapshot. Refused when the data has errors or the edition is already there."""
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    package, faults = read_package(options.data)
    atlas, found = validate(package, today=date.fromisoformat(options.date))
    problems = in_reading_order((*faults, *found))
    if atlas is None or any(problem.severity == "error" for problem in problems):
        raise DataProblems(problems)
    path = edition_path(options.data, options.date)
    if path.exists():
        raise UsageError(f"{path} is already there: an edition does not change")
    path.parent.mkdir(exist_ok=True)
    content = edition_bytes(snapshot_of(package, options.date))
    path.write_bytes(content)
    print(f"{path}: {len(content):,} bytes")
    return OK
