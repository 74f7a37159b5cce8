"""`atlas check`: every problem of the data at once."""

from __future__ import annotations

import argparse

from generator.cli.exits import OK, PROBLEMS, UsageError
from generator.problems import as_json, as_text
from generator.read import read_package
from generator.validate import validate


def run(options: argparse.Namespace) -> int:
    """Print the problems. With `--strict`, warnings fail the check too."""
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    package, faults = read_package(options.data)
    _, found = validate(package)
    problems = (*faults, *found)
    print(as_json(problems) if options.format == "json" else as_text(problems), end="")
    failed = any(options.strict or problem.severity == "error" for problem in problems)
    return PROBLEMS if failed else OK
