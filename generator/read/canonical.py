"""The one way in which a table is written, so that a change of one fact is a change of one line.

UTF-8 without a byte order mark, commas, LF, quotes only where they are needed, columns as in the
schema, rows in order and none blank. What a spreadsheet does to a table and can be undone without
a guess is undone: separators, encodings with a mark, `TRUE` for `true`.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.read.descriptor import field_names
from generator.read.header import SEPARATORS
from generator.read.wording import counted

# Their order is that of the publisher or of an editor, and no column says it.
IN_THEIR_OWN_ORDER = {"funders", "indicator_values", "similar_areas"}
MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}

Row = list[str]


class NotATable(ValueError):  # noqa: N818 - it says what the file is
    """The file cannot be put in order without a guess; the message says why."""


def canonical(table: str, raw: bytes, schema: Mapping[str, Any]) -> bytes:
    """The same table, written in the one way. Raises NotATable."""
    names = field_names(dict(schema))
    header, *rows = _rows(_decoded(raw), names)
    if sorted(header) != sorted(names):
        raise NotATable("line 1 does not have the columns of the table")
    places = [header.index(name) for name in names]
    ordered = [[row[place] for place in places] for row in rows]
    kinds = [field.get("type", "string") for field in schema["fields"]]
    plain = [[_cell(text, kind) for text, kind in zip(row, kinds, strict=True)] for row in ordered]
    if table not in IN_THEIR_OWN_ORDER:
        plain.sort(key=_order(names, schema))
    return _written([list(names), *plain])


def _decoded(raw: bytes) -> str:
    mark = next((mark for mark in MARKS if raw.startswith(mark)), b"")
    try:
        return raw.removeprefix(mark).decode(MARKS.get(mark, "utf-8"))
    except UnicodeDecodeError:
        raise NotATable("it is not UTF-8: open it as what it is and save it as UTF-8") from None


def _rows(text: str, names: Sequence[str]) -> list[Row]:
    """The header and all rows that are not blank, as wide as the header."""
    found = _parsed(text, _separator(text, names))
    if not found:
        raise NotATable("it is empty")
    for line, row in found:
        if len(row) != len(found[0][1]):
            width = counted(len(row), "cell")
            raise NotATable(
                f"the row on line {line} has {width}; the header has {len(found[0][1])}"
            )
    return [row for _, row in found]


def _separator(text: str, names: Sequence[str]) -> str:
    """The mark that makes most of the first line names of columns."""
    first = text.split("\n", 1)[0].replace('"', "").strip()
    return max((",", *SEPARATORS), key=lambda mark: len(set(first.split(mark)) & set(names)))


def _parsed(text: str, separator: str) -> list[tuple[int, Row]]:
    """Rows that are not blank, each with the line on which it ends."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise NotATable(f"the quotes on line {reader.line_num} do not pair up: {error}") from None


def _cell(text: str, kind: str) -> str:
    truth = text.lower()
    return truth if kind == "boolean" and truth in {"true", "false"} else text


def _order(names: Sequence[str], schema: Mapping[str, Any]) -> Callable[[Row], list[Any]]:
    """By position where each row has its own, or else by the key: capitals make no difference."""
    fields = {field["name"]: field for field in schema["fields"]}
    positioned = fields.get("position", {}).get("constraints", {}).get("unique") is True
    key = schema.get("primaryKey", [])
    columns = ["position"] if positioned else [key] if isinstance(key, str) else key
    places = [(names.index(column), fields[column].get("type")) for column in columns]
    return lambda row: [_sortable(row[place], kind) for place, kind in places]


def _sortable(text: str, kind: str | None) -> tuple[int, int, str, str]:
    """Numbers by size before any text that is none."""
    if kind == "integer" and text.isascii() and text.isdigit():
        return (0, int(text[:18]), "", text)
    return (1, 0, text.casefold(), text)


def _written(rows: Sequence[Row]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()
