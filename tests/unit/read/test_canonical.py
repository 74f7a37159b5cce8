"""The one way to write a table, and what a spreadsheet does to it undone."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Callable

import pytest

from generator.read.canonical import NotATable, canonical
from tests.faults.checking import DATA
from tests.unit.packages import field, schema

PLACES = schema(
    field("id"), field("name"), field("open", "boolean"), field("rank", "integer"), primaryKey="id"
)
SORTED = b'id,name,open,rank\na,"Ash, upper",true,1\nb,Beck,false,2\n'
SCHEMAS = {
    resource["name"]: resource["schema"]
    for resource in json.loads((DATA / "datapackage.json").read_bytes())["resources"]
}


def written(
    raw: bytes, *, separator: str = ",", line_end: str = "\n", quoting: int = csv.QUOTE_MINIMAL
) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator=line_end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows(csv.reader(io.StringIO(raw.decode(), newline="")))
    return text.getvalue().encode()


def by_excel(raw: bytes) -> bytes:
    """As Excel saves "CSV UTF-8" where the comma is the decimal sign."""
    rows = written(raw, separator=";", line_end="\r\n")
    return codecs.BOM_UTF8 + rows.replace(b";true", b";TRUE").replace(b";false", b";FALSE")


def by_libreoffice(raw: bytes) -> bytes:
    """As LibreOffice saves when told to quote all cells of text."""
    return written(raw, quoting=csv.QUOTE_ALL)


def as_unicode_text(raw: bytes) -> bytes:
    """As Excel saves "Unicode text": UTF-16 with tabs."""
    rows = written(raw, separator="\t", line_end="\r\n").decode()
    return codecs.BOM_UTF16_LE + rows.encode("utf-16-le")


HABITS: tuple[Callable[[bytes], bytes], ...] = (by_excel, by_libreoffice, as_unicode_text)


@pytest.mark.parametrize("habit", HABITS)
@pytest.mark.parametrize("table", SCHEMAS)
def test_a_round_trip_through_a_spreadsheet_loses_nothing(
    table: str, habit: Callable[[bytes], bytes]
) -> None:
    raw = (DATA / f"{table}.csv").read_bytes()
    saved = habit(raw)

    assert saved != raw
    assert canonical(table, saved, SCHEMAS[table]) == raw


@pytest.mark.parametrize(
    "raw",
    [
        SORTED,
        b'id,name,open,rank\nb,Beck,false,2\na,"Ash, upper",true,1\n',
        b'rank,id,open,name\n1,a,true,"Ash, upper"\n2,b,false,Beck\n',
        b'id,name,open,rank\n\na,"Ash, upper",TRUE,1\n,,,\nb,"Beck",False,2',
        b"id|name|open|rank\r\na|Ash, upper|true|1\r\nb|Beck|false|2\r\n",
    ],
)
def test_one_table_has_one_form(raw: bytes) -> None:
    assert canonical("places", raw, PLACES) == SORTED


def test_what_is_in_a_cell_is_left_alone() -> None:
    raw = b'id,name,open,rank\na, "" ; 01/04/2026 ,maybe,07\n'.replace(b'""', b"x")

    assert canonical("places", raw, PLACES) == raw


def test_rows_with_positions_of_their_own_go_by_them() -> None:
    kinds = schema(field("id"), field("position", "integer", unique=True), primaryKey="id")

    assert canonical("kinds", b"id,position\na,10\nb,9\n", kinds) == b"id,position\nb,9\na,10\n"


def test_numbers_of_a_key_go_by_size_and_capitals_make_no_difference() -> None:
    sources = schema(field("id"), field("n", "integer"), primaryKey=["id", "n"])
    raw = b"id,n\nb,1\nA,10\nA,9\nA,many\na,1\n"

    assert canonical("sources", raw, sources) == b"id,n\nA,9\nA,10\nA,many\na,1\nb,1\n"


def test_an_order_that_no_column_says_is_kept() -> None:
    raw = b"id,name\nz,Zinc\na,Ash\n"

    assert canonical("funders", raw, schema(field("id"), field("name"), primaryKey="id")) == raw


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "it is empty"),
        (b"\n\n", "it is empty"),
        (b"id,name\na,Ash\n", "line 1 does not have the columns"),
        (b"id,name,open,rank\na,Ash, upper,true,1\n", "the row on line 2 has 5 cells"),
        (b'id,name,open,rank\na,"Ash,true,1\n', "the quotes on line 2 do not pair up"),
        ("id,name,open,rank\na,Café,true,1\n".encode("cp1252"), "it is not UTF-8"),
    ],
)
def test_what_would_be_a_guess_is_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(NotATable, match=reason):
        canonical("places", raw, PLACES)
