"""Files of two sites in one form, in which only texts can differ: to compare what they are made of.

Each function takes `undo`, which turns a hostile text into the harmless one.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

Undo = Callable[[str], str]
FORMULA = re.compile(r"[=+\-@\t\r]")
NUMBER = re.compile(r"-\d+(\.\d+)?")


def json_parts(text: str, undo: Undo) -> Any:  # noqa: ANN401
    return _values(json.loads(text), undo)


def _values(value: Any, undo: Undo) -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return undo(value)
    if isinstance(value, list):
        return [_values(one, undo) for one in value]
    if isinstance(value, dict):
        return {undo(key): _values(one, undo) for key, one in value.items()}
    return value


def script_parts(text: str, undo: Undo) -> list[object]:
    """A script of `export const NAME = JSON;` lines."""
    lines = [re.fullmatch(r"export const (\w+) = (.*);", line) for line in text.split("\n")[:-1]]
    return [(found[1], json_parts(found[2], undo)) for found in lines if found]


def csv_parts(text: str, undo: Undo) -> list[list[str]]:
    """Cells without the apostrophe that keeps one from being run."""
    rows = csv.reader(io.StringIO(text, newline=""))
    return [[undo(re.sub(r"^'(?=[=+\-@\t\r])", "", cell)) for cell in row] for row in rows]


def formulas(text: str) -> list[str]:
    """Cells that a spreadsheet would run."""
    rows = csv.reader(io.StringIO(text, newline=""))
    cells = (cell for row in rows for cell in row)
    return [cell for cell in cells if FORMULA.match(cell) and not NUMBER.fullmatch(cell)]


def xml_parts(text: str, undo: Undo) -> list[object]:
    """Elements, attributes and texts of a well-formed document."""
    return [
        (
            element.tag,
            sorted((key, undo(value)) for key, value in element.items()),
            undo(element.text or ""),
            undo(element.tail or ""),
        )
        for element in ET.fromstring(text).iter()
    ]
