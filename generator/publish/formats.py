"""Records as the bytes of a file."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any

FORMULA = re.compile(r"[=+\-@\t\n]")
NUMBER = re.compile(r"-\d+(\.\d+)?")


def as_json(record: Mapping[str, Any]) -> bytes:
    """Compact UTF-8 JSON, keys in the order of the contract."""
    return (json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def as_csv(columns: tuple[str, ...], rows: list[dict[str, str]]) -> bytes:
    """UTF-8 CSV with a header. No cell can be taken for a formula: see `as_cell`."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: as_cell(text) for name, text in row.items()} for row in rows)
    return buffer.getvalue().encode()


def as_cell(text: str) -> str:
    """A text that a spreadsheet would run gets an apostrophe before it; numbers stay numbers.

    Line ends are of one kind, which the writer sees and puts in quotes.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if FORMULA.match(text) and not NUMBER.fullmatch(text):
        return f"'{text}"
    return text
