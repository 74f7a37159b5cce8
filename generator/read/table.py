"""One CSV file to a table of text cells."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.problems import Problem
from generator.read.decode import decode
from generator.read.descriptor import Resource, field_names
from generator.read.header import read_header
from generator.read.package import Table
from generator.read.reporter import Reporter
from generator.read.row_faults import rows_of
from generator.read.rows import parse_rows


def read_table(
    directory: Path, resource: Resource, schema: dict[str, Any]
) -> tuple[Table | None, list[Problem]]:
    """The table and what is wrong with the file; None when there is no header to go by."""
    path = directory / resource.path
    report = Reporter(path.as_posix())
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, [missing_file(report)]
    except OSError as error:
        return None, [_unreadable(report, error)]
    text, problems = decode(raw, report)
    if text is None:
        return None, problems
    parsed = parse_rows(text)
    header, header_problems = read_header(next(parsed), field_names(schema), report)
    problems += header_problems
    if header is None:
        return None, problems
    rows, broken, faults = rows_of(text, parsed, header, report)
    table = Table(resource.name, report.file, header, rows, schema, broken, _digest(raw, schema))
    return table, [*problems, *faults]


def _digest(raw: bytes, schema: dict[str, Any]) -> str:
    return sha256(sha256(raw).digest() + json.dumps(schema).encode()).hexdigest()


def missing_file(report: Reporter) -> Problem:
    return report.problem(
        "missing-file",
        "The file is listed in datapackage.json but does not exist.",
        "Restore the file, or take it out of datapackage.json.",
    )


def _unreadable(report: Reporter, error: OSError) -> Problem:
    message = f"The file cannot be read: {error.strerror}."
    return report.problem("unreadable-file", message, "Check that it is a file you may read.")
