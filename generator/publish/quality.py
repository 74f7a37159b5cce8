"""Files of the page about quality, and where in its file each row stands that it leads to."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from generator.derive.quality.counts import KINDS
from generator.derive.quality.queue import Waiting
from generator.derive.views.quality import QUEUE_COLUMNS, RowLines, queue_rows
from generator.problems import Problem
from generator.publish.formats import as_csv
from generator.render.page import SiteFile
from generator.render.pages.quality import ISSUES_FILE, QUEUE_FILE

ISSUE_COLUMNS = (*(field.name for field in fields(Problem)), "who")


def queue_file(waiting: Iterable[Waiting], lines: RowLines) -> SiteFile:
    """The whole verification queue."""
    return SiteFile(QUEUE_FILE.key, as_csv(QUEUE_COLUMNS, queue_rows(waiting, lines)))


def issue_file(warnings: Iterable[Problem]) -> SiteFile:
    """The issue log, in the columns of `atlas check --format json`."""
    rows = [{key: str(value) for key, value in one.as_dict().items()} for one in warnings]
    return SiteFile(ISSUES_FILE.key, as_csv(ISSUE_COLUMNS, rows))


def row_lines(directory: Path) -> RowLines:
    """For the tables of the verification queue: physical line of each row by its first column."""
    return {table: lines_of(directory / f"{table}.csv") for table, _ in KINDS}


def lines_of(path: Path) -> dict[str, int]:
    found = {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        starts = 1
        for row in rows:
            found[row[0]] = starts
            starts = rows.line_num + 1
    return found
