"""Faults of files: how they were saved, their headers and rows, and the list of tables."""

from __future__ import annotations

import codecs
from typing import Any

from tests.faults.planting import (
    Cells,
    Fault,
    Planted,
    as_line,
    column,
    described,
    header,
    lines_of,
    resource,
    respell,
    whole,
)

BEXLEY_LSIP = {"zone_id": "lsip-areas-2026--greater-london", "district_code": "E09000004"}
ATW = {"id": "access-to-work"}


def gone(name: str) -> Planted:
    return Planted({name: None}, name, 0)


def new(name: str) -> Planted:
    return Planted({name: b"id,name\n"}, name, 0)


def swapped(raw: bytes) -> bytes:
    pairs = (line.split(b",") for line in raw.splitlines())
    return b"".join(b"%s,%s\n" % (two, one) for one, two in pairs)


def in_windows_1252(cells: Cells) -> bytes:
    return as_line(cells).decode().encode("cp1252")


def with_an_open_quote(cells: Cells) -> bytes:
    return b'"' + ",".join(cells.values()).encode() + b"\n"


def without_the_last_cell(cells: Cells) -> bytes:
    return as_line(dict(list(cells.items())[:-1]))


def twice(content: dict[str, Any]) -> None:
    content["resources"].append(resource(content, "regions"))


def under_another_name(content: dict[str, Any]) -> None:
    content["resources"].append(resource(content, "freshness") | {"name": "frshness"})


FILES = (
    Fault(name="a table is deleted", rule="missing-file", planted=gone("statuses.csv")),
    Fault(name="the descriptor is deleted", rule="missing-file", planted=gone("datapackage.json")),
    Fault(name="a copy beside the tables", rule="unlisted-file", planted=new("programmes (2).csv")),
    Fault(
        name="an empty file", rule="empty-file", planted=whole("statuses", lambda _: b"", line=0)
    ),
    Fault(
        name="saved by Excel as UTF-8",
        rule="byte-order-mark",
        planted=whole("funders", lambda raw: codecs.BOM_UTF8 + raw, line=1),
    ),
    Fault(
        name="saved with Windows line ends",
        rule="line-ends",
        planted=whole("funders", lambda raw: raw.replace(b"\n", b"\r\n"), line=1),
    ),
    Fault(
        name="saved as UTF-16",
        rule="not-utf-8",
        planted=whole("funders", lambda raw: raw.decode().encode("utf-16"), line=0),
    ),
    Fault(
        name="a row in Windows-1252",
        rule="not-utf-8",
        column="alias",
        says="Save the file as CSV in UTF-8",
        planted=respell(
            "programme_aliases",
            {"programme_id": "access-to-work", "alias": "AtW"},
            in_windows_1252,
            alias="Accès",
        ),
    ),
    Fault(
        name="saved with semicolons",
        rule="wrong-separator",
        says="semicolons",
        planted=whole("statuses", lambda raw: raw.replace(b",", b";"), line=1),
    ),
    Fault(
        name="saved with tabs",
        rule="wrong-separator",
        says="tabs",
        planted=whole("funders", lambda raw: raw.replace(b",", b"\t"), line=1),
    ),
    Fault(
        name="no header",
        rule="missing-header",
        planted=header("statuses", lambda _: b""),
    ),
    Fault(
        name="a misspelt column",
        rule="unknown-column",
        column="satus",
        says='Did you mean "status"?',
        planted=header("programmes", lambda first: first.replace(b",status,", b",satus,")),
    ),
    Fault(
        name="columns in another order",
        rule="misordered-columns",
        column="name",
        planted=whole("regions", swapped, line=1),
    ),
    Fault(
        name="a column twice",
        rule="duplicate-column",
        column="id",
        planted=whole(
            "currencies",
            lambda raw: b"".join(
                line.rstrip(b"\n") + b"," + line.split(b",")[0] + b"\n"
                for line in raw.splitlines(keepends=True)
            ),
            line=1,
        ),
    ),
    Fault(
        name="the first column left out",
        rule="missing-column",
        column="position",
        planted=whole(
            "sides",
            lambda raw: b"".join(
                line.rstrip(b"\n").rpartition(b",")[0] + b"\n"
                for line in raw.splitlines(keepends=True)
            ),
            line=1,
        ),
    ),
)
ROWS = (
    Fault(
        name="a cell too few",
        rule="ragged-row",
        column="ukprn",
        says="has 3 cells; the header has 4",
        planted=respell("providers", {"id": "adur-district-council"}, without_the_last_cell),
    ),
    Fault(
        name="a comma without quotes",
        rule="ragged-row",
        says="Put a cell that holds a comma in double quotes",
        planted=respell(
            "funders", {}, lambda cells: ",".join(cells.values()).encode() + b", and others\n"
        ),
    ),
    Fault(
        name="a quote left open",
        rule="unbalanced-quote",
        planted=respell(
            "themes", {}, lambda cells: b'"' + ",".join(cells.values()).encode() + b"\n"
        ),
    ),
    Fault(
        name="a blank line",
        rule="blank-row",
        planted=whole("zones", lambda raw: raw + b"\n", line=len(lines_of("zones")) + 1),
    ),
    Fault(
        name="a line of commas",
        rule="blank-row",
        planted=whole("regions", lambda raw: raw + b",\n", line=len(lines_of("regions")) + 1),
    ),
    Fault(
        name="a zero-width space",
        rule="control-character",
        column="name",
        says="U+200B",
        planted=respell("regions", {"code": "E12000007"}, as_line, name="Lon\u200bdon"),
    ),
    Fault(
        name="text that runs from right to left",
        rule="control-character",
        column="name",
        planted=respell("regions", {"code": "E12000007"}, as_line, name="London\u202e"),
    ),
    Fault(
        name="a soft hyphen",
        rule="control-character",
        column="label",
        planted=respell("themes", {"id": "youth"}, as_line, label="Young\u00adpeople"),
    ),
)
PACKAGE = (
    Fault(
        name="a descriptor that is no JSON",
        rule="invalid-descriptor",
        planted=Planted({"datapackage.json": b'{"resources": [}'}, "datapackage.json", 1),
    ),
    Fault(
        name="a resource twice",
        rule="invalid-resource",
        column="resources",
        planted=described(twice),
    ),
    Fault(
        name="a type that is not known",
        rule="invalid-schema",
        planted=described(lambda content: column(content, "freshness", "id").update(type="geo")),
    ),
    Fault(
        name="a type that the program does not work with",
        rule="schema-mismatch",
        column="months",
        planted=described(
            lambda content: column(content, "freshness", "months").update(type="number")
        ),
    ),
    Fault(
        name="a table that the program does not know",
        rule="unknown-table",
        column="resources",
        planted=described(under_another_name),
    ),
)
