"""Nomis in small: rows in the shape of its recorded replies, page by page.

The columns are those of real replies of July 2026 (NM_17_5, NM_162_1), as kept in
github.com/loubuilds/uk-labour-market-navigator at f16ed52, examples/evidence.json; Open Government
Licence v3.0. The areas are those of the tiny atlas, with one of Wales, and the values are made up.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from urllib.parse import parse_qs, urlsplit

from tests.support.loopback import Answer
from tests.support.tiny_places import BRIGHTON, DISTRICTS

TYPE424 = (BRIGHTON, *DISTRICTS, "W06000015")
LATEST = "2026-03"
LABELS = {
    "NM_17_5": ("VARIABLE", "Employment rate - aged 16-64"),
    "NM_162_1": ("MEASURE", "Claimants as a proportion of residents aged 16-64"),
}
Row = dict[str, str]
Twist = Callable[[list[Row]], list[Row]]


def respond(path: str, twist: Twist = list) -> Answer:
    """What Nomis answers to a question; `twist` changes all its rows before they are cut."""
    parts = urlsplit(path)
    options = {name: values[0] for name, values in parse_qs(parts.query).items()}
    dataset = parts.path.rsplit("/", 1)[-1].removesuffix(".data.csv")
    good = _numbered(_rows(dataset, options))
    rows = twist(good)
    offset, limit = int(options["recordoffset"]), int(options["recordlimit"])
    return Answer(as_csv(list((rows or good)[0]), rows[offset : offset + limit]), "text/csv")


def as_csv(header: list[str], rows: list[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, header)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def _rows(dataset: str, options: dict[str, str]) -> Iterable[Row]:
    dimension, label = LABELS[dataset]
    asked = options["geography"].split(",")
    areas = [code for one in asked for code in (TYPE424 if one == "TYPE424" else (one,))]
    for date in options["date"].replace("latest", LATEST).split(","):
        for area in areas:
            for measure in options["measures"].split(","):
                yield {
                    "DATE": date,
                    "DATE_NAME": f"Twelve months to {date}",
                    "GEOGRAPHY_NAME": f"Name of {area}",
                    "GEOGRAPHY_CODE": area,
                    "GEOGRAPHY_TYPECODE": "424",
                    dimension: options[dimension.lower()],
                    f"{dimension}_NAME": label,
                    "MEASURES": measure,
                    "OBS_VALUE": _value(dataset, measure, int(area[-2:])),
                    "OBS_STATUS": "A",
                    "OBS_STATUS_NAME": "Normal Value",
                    "OBS_CONF": "F",
                    "OBS_CONF_NAME": "Free (free for publication)",
                }


def _value(dataset: str, measure: str, number: int) -> str:
    if dataset == "NM_162_1":
        return f"{3 + number / 100:.1f}"
    return "3.4" if measure == "21003" else f"{70 + number / 10:.1f}"


def _numbered(rows: Iterable[Row]) -> list[Row]:
    listed = list(rows)
    return [
        row | {"RECORD_OFFSET": str(place), "RECORD_COUNT": str(len(listed))}
        for place, row in enumerate(listed)
    ]
