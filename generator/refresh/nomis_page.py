"""One reply of Nomis: CSV text → observations, or what is wrong with it. Pure.

A reply stops at 25,000 rows without an error; RECORD_COUNT in each row gives the true number. A
parameter that is wrong may be answered with a web page and status 200, and an empty reply comes
when the service is busy.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.refresh.replies import NOT_OURS, TRY_LATER, Flaw

COLUMNS = (
    "DATE",
    "GEOGRAPHY_NAME",
    "GEOGRAPHY_CODE",
    "MEASURES",
    "OBS_VALUE",
    "OBS_STATUS",
    "OBS_CONF",
    "RECORD_OFFSET",
    "RECORD_COUNT",
)
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
WHOLE = re.compile(r"\d+")
NUMBER = re.compile(r"\d+(\.\d+)?")
EXPECTED = {"DATE": MONTH, "RECORD_OFFSET": WHOLE, "RECORD_COUNT": WHOLE}
NORMAL, FREE = "A", "F"


@dataclass(frozen=True, slots=True)
class Observation:
    """`date` is a month, the last of its period; `label` names what was observed.

    `value` is the number as text, None where it may not be published or is not there.
    """

    date: str
    area: str
    label: str
    measure: str
    value: str | None
    offset: int


@dataclass(frozen=True, slots=True)
class NomisPage:
    """`record_count` is of all pages together."""

    observations: tuple[Observation, ...]
    record_count: int


def read_page(body: bytes, label_column: str) -> NomisPage | Flaw:
    """Observations in their order; `label_column` is the one that names what was observed."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Flaw("not-utf-8", f"The reply is not UTF-8 text: {error.reason}.", NOT_OURS)
    if text.lstrip().startswith("<"):
        return Flaw("content-type", "The reply is a web page, not CSV.", NOT_OURS, "text/html")
    header, *rows = list(csv.reader(io.StringIO(text, newline="")))
    missing = [name for name in (*COLUMNS, label_column) if name not in header]
    if missing:
        message = f"The columns {', '.join(missing)} are not in the reply."
        return Flaw("schema-changed", message, NOT_OURS, missing[0])
    if any(len(row) != len(header) for row in rows):
        return Flaw("incomplete", "A row of the reply is cut off.", TRY_LATER, again=True)
    return _page([dict(zip(header, row, strict=True)) for row in rows], label_column)


def _page(rows: list[dict[str, str]], label_column: str) -> NomisPage | Flaw:
    for row in rows:
        for column, wanted in EXPECTED.items():
            if not wanted.fullmatch(row[column]):
                return _unreadable(column, row[column])
        if _is_free(row) and not NUMBER.fullmatch(row["OBS_VALUE"]):
            return _unreadable("OBS_VALUE", row["OBS_VALUE"])
    counts = {int(row["RECORD_COUNT"]) for row in rows} or {0}
    if len(counts) > 1:
        return Flaw("record-count", "The rows do not agree on RECORD_COUNT.", TRY_LATER, again=True)
    return NomisPage(tuple(_observation(row, label_column) for row in rows), counts.pop())


def _observation(row: Mapping[str, str], label_column: str) -> Observation:
    return Observation(
        date=row["DATE"],
        area=row["GEOGRAPHY_CODE"],
        label=row[label_column],
        measure=row["MEASURES"],
        value=row["OBS_VALUE"] if _is_free(row) else None,
        offset=int(row["RECORD_OFFSET"]),
    )


def _is_free(row: Mapping[str, str]) -> bool:
    """Whether Nomis calls the value normal and free for publication."""
    return row["OBS_STATUS"] == NORMAL and row["OBS_CONF"] == FREE


def _unreadable(column: str, value: str) -> Flaw:
    message = f"{value!r} in the column {column} is not what it used to be."
    return Flaw("schema-changed", message, NOT_OURS, value)
