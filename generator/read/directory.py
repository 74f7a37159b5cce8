"""A data directory to a package of tables: every fault a problem, none an exception."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.problems import Problem
from generator.read.descriptor import (
    DESCRIPTOR,
    Resource,
    listed_paths,
    listed_resources,
    read_descriptor,
)
from generator.read.package import Package, Table
from generator.read.reporter import Reporter
from generator.read.table import missing_file, read_table

TableReader = Callable[[Path, Resource, dict[str, Any]], tuple[Table | None, list[Problem]]]


def read_package(
    directory: Path, read: TableReader = read_table
) -> tuple[Package, tuple[Problem, ...]]:
    """All tables that datapackage.json lists, as text, and all that is wrong with the files.

    A table whose file or header cannot be used is left out of the package. `read` is for who
    reads a directory often and keeps what did not change.
    """
    descriptor, problems = read_descriptor(directory)
    if not descriptor:
        return Package(directory, {}, {}), tuple(problems)
    report = Reporter((directory / DESCRIPTOR).as_posix())
    resources, resource_problems = listed_resources(descriptor, report)
    tables, table_problems = _tables(directory, resources, read)
    found = (*problems, *resource_problems, *table_problems)
    return Package(directory, descriptor, tables), (*found, *_unlisted(directory, descriptor))


def _tables(
    directory: Path, resources: Sequence[Resource], read: TableReader
) -> tuple[dict[str, Table], list[Problem]]:
    tables: dict[str, Table] = {}
    problems: list[Problem] = []
    for resource in resources:
        if resource.schema is None:
            problems += _other_file(directory / resource.path)
            continue
        table, faults = read(directory, resource, resource.schema)
        problems += faults
        if table:
            tables[resource.name] = table
    return tables, problems


def _other_file(path: Path) -> list[Problem]:
    return [] if path.is_file() else [missing_file(Reporter(path.as_posix()))]


def _unlisted(directory: Path, descriptor: dict[str, object]) -> Iterator[Problem]:
    """Files beside the tables, and tables anywhere, that would be taken for data and are not.

    Notes in Markdown are for people, and sub-folders also hold material of other kinds, such as
    boundaries: neither is looked at.
    """
    listed = {DESCRIPTOR, *listed_paths(descriptor)}
    for path in sorted({*directory.glob("[!.]*"), *directory.rglob("[!.]*.csv")}):
        inside = path.relative_to(directory).as_posix()
        if not path.is_file() or path.suffix == ".md" or inside in listed:
            continue
        yield Reporter(path.as_posix()).problem(
            "unlisted-file",
            "No resource in datapackage.json lists this file, so it was not read.",
            "List it with its schema, or move it out of the data folder.",
        )
