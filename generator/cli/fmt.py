"""`atlas fmt`: the tables written in the one way, so that changes can be compared line by line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.cli.exits import OK, PROBLEMS, UsageError
from generator.problems import DataProblems
from generator.read.canonical import NotATable, canonical
from generator.read.descriptor import DESCRIPTOR, Resource, listed_resources, read_descriptor
from generator.read.reporter import Reporter


def run(options: argparse.Namespace) -> int:
    """Write each table anew where it differs; with `--check`, say only which ones do.

    A table that cannot be put in order without a guess is left as it is, and the reason told.
    """
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    results = [_format(options.data, one, write=not options.check) for one in _tables(options.data)]
    told = [line for line in results if line]
    print("\n".join(told) if told else "All tables are in order.", file=sys.stderr)
    refused = any(": not changed: " in line for line in told)
    return PROBLEMS if refused or (options.check and told) else OK


def _tables(data: Path) -> list[Resource]:
    """Raises DataProblems when the list of tables cannot be used."""
    descriptor, problems = read_descriptor(data)
    resources, more = listed_resources(descriptor, Reporter((data / DESCRIPTOR).as_posix()))
    if problems or more:
        raise DataProblems((*problems, *more))
    return [one for one in resources if one.schema is not None]


def _format(data: Path, resource: Resource, *, write: bool) -> str:
    """What was done or would be done to a table; empty when it is in order."""
    path = data / resource.path
    try:
        raw = path.read_bytes()
        better = canonical(resource.name, raw, resource.schema or {})
    except NotATable as fault:
        return f"{path.as_posix()}: not changed: {fault}."
    except OSError as fault:
        return f"{path.as_posix()}: not changed: it cannot be read ({fault.strerror})."
    if better == raw:
        return ""
    if not write:
        return f"{path.as_posix()}: not in order. Run `atlas fmt`."
    _replace(path, better)
    return f"{path.as_posix()}: put in order."


def _replace(path: Path, content: bytes) -> None:
    """All or nothing: whoever reads the file meanwhile sees the old one whole."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)
