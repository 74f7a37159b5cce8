"""`atlas links`: whether the web addresses in the data still answer."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.cli.exits import OK, UsageError
from generator.links.asking import Asker
from generator.links.check import Checker
from generator.links.lanes import Lanes, host_of
from generator.links.manners import Manners, agent
from generator.links.records import (
    Line,
    as_csv,
    as_json,
    as_table,
    checked,
    due,
    read_checks,
    report,
)
from generator.links.run import check_all
from generator.links.uses import KEPT, uses
from generator.model.history import LinkCheck
from generator.problems import DataProblems
from generator.read import Package, read_package
from generator.read.canonical import canonical
from generator.refresh.swap import replace_file

MANNERS = Manners()
SAVE_EVERY = 25


def run(options: argparse.Namespace) -> int:
    """Ask, keep what was found, write the report, say it in short. Broken links are no failure."""
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    if options.report.suffix not in {".csv", ".json"}:
        raise UsageError(f"{options.report} ends neither in .csv nor in .json")
    package, problems = read_package(options.data)
    if not {KEPT, "link_results"} <= package.tables.keys():
        raise DataProblems(problems)
    found = uses(package)
    checks, notes = _check(package, options, list(found))
    lines = report(found, checks, notes)
    as_bytes = as_json if options.report.suffix == ".json" else as_csv
    replace_file(options.report, as_bytes(lines))
    print("\n".join(_summary(lines, len(found), _results(package))))
    print(f"The report is in {options.report}.")
    return OK


def _check(
    package: Package, options: argparse.Namespace, addresses: list[str]
) -> tuple[dict[str, LinkCheck], dict[str, str]]:
    """What is known in the end of each address, and what was said of those asked now.

    It is kept as it comes, so that a run which was cut off need not begin again.
    """
    table = package.tables[KEPT]
    before = read_checks(table)
    checks = {address: before[address] for address in addresses if address in before}
    broken = {key for key, row in _results(package).items() if row["broken"] == "true"}
    asker = Asker(
        agent(os.environ.get("ATLAS_REPOSITORY", "")),
        MANNERS.patience.silence,
        private=MANNERS.private,
    )
    checker = Checker(MANNERS, asker, Lanes(MANNERS.pause))
    notes: dict[str, str] = {}
    path = package.directory / f"{KEPT}.csv"
    try:
        asked = due(addresses, checks, options.since or "")
        for address, verdict in check_all(asked, checker, MANNERS):
            checks[address] = checked(address, verdict, options.date, before.get(address), broken)
            notes[address] = verdict.note
            if len(notes) % SAVE_EVERY == 0:
                _keep(path, checks, table.schema)
    finally:
        _keep(path, checks, table.schema)
    return checks, notes


def _keep(path: Path, checks: Mapping[str, LinkCheck], schema: Mapping[str, object]) -> None:
    content = canonical(KEPT, as_table(checks.values()), schema)
    if content != path.read_bytes():
        replace_file(path, content)


def _results(package: Package) -> dict[str, dict[str, str]]:
    table = package.tables["link_results"]
    rows = (dict(zip(table.header, row.cells, strict=True)) for row in table.rows)
    return {row["id"]: row for row in rows}


def _summary(
    lines: list[Line], addresses: int, results: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    hosts = len({host_of(line.url) for line in lines})
    yield f"{len(lines)} of {addresses} addresses were checked, on {hosts} hosts."
    numbers = Counter(line.result for line in lines)
    for key, row in results.items():
        if numbers[key]:
            yield f"{numbers[key]:>6}  {row['label']}"
    for line in lines:
        if results[line.result]["broken"] == "true" or line.result == "moved":
            yield ""
            yield f"{line.url}"
            yield f"  {results[line.result]['label']}. {line.note}".rstrip()
            if line.final_url:
                yield f"  It leads to {line.final_url}"
            yield from (f"  data: {place}" for place in line.used_in)
