"""`atlas check`: every problem of the data at once."""

from __future__ import annotations

import argparse

from generator.cli.exits import OK, PROBLEMS, UsageError
from generator.cli.formats import FORMATS
from generator.cli.rule_list import rule_list
from generator.read import read_package
from generator.validate import validate


def run(options: argparse.Namespace) -> int:
    """Print the problems, or the rules. With `--strict`, warnings fail the check too."""
    if options.rules:
        print(rule_list(), end="")
        return OK
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    package, faults = read_package(options.data)
    _, found = validate(package)
    problems = (*faults, *found)
    print(FORMATS[options.format](problems), end="")
    failed = any(options.strict or problem.severity == "error" for problem in problems)
    return PROBLEMS if failed else OK
