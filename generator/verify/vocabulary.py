"""The words of the site's own tables, as it publishes them, and that it uses no others."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from generator.problems import Problem
from generator.verify.files import BuiltSite
from generator.verify.page import HtmlPage
from generator.verify.report import PageReport, problem

STATUSES = "statuses"
FILES_WITH_STATUS = (
    "data/areas/",
    "data/programmes/",
    "data/programmes.csv",
    "data/local_schemes.csv",
)


def labels_of(site: BuiltSite, table: str) -> Mapping[str, str]:
    """Label by id of a vocabulary table, as published; empty where the site has no such table."""
    return {row["id"]: row["label"] for row in _rows(site, f"data/{table}.csv")}


def statuses_on_page(
    site: BuiltSite, page: HtmlPage, labels: Mapping[str, str]
) -> Iterator[Problem]:
    """Each status on the page is one of the table, in the words of the table."""
    report = PageReport(site, page)
    for one in page.statuses:
        if labels.get(one.id) != one.text:
            message = f"“{one.text}” is not how the table has the status “{one.id}”."
            yield report.problem("status", message, at=one.at, value=one.id)


def statuses_in_tables(site: BuiltSite, labels: Mapping[str, str]) -> Iterator[Problem]:
    """Each cell of a column of statuses holds one of the table."""
    for path in site.sizes:
        if not path.endswith(".csv") or not path.startswith(FILES_WITH_STATUS):
            continue
        for line, row in enumerate(_rows(site, path), start=2):
            found = row.get("status")
            if found is not None and found not in labels:
                message = f"“{found}” is not a status."
                file = site.file(path).as_posix()
                yield problem("status", file, message, line=line, value=found)


def _rows(site: BuiltSite, path: str) -> list[dict[str, str]]:
    if not site.exists(path):
        return []
    return list(csv.DictReader(io.StringIO(site.text(path), newline="")))
