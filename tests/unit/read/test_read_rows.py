"""CSV text to rows: each knows the physical line on which it begins."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.rows import parse_rows

Expected = list[tuple[int, tuple[str, ...]]]

SOUND: list[tuple[str, str, Expected]] = [
    ("plain", "a,b\n1,2\n", [(1, ("a", "b")), (2, ("1", "2"))]),
    ("no line end at the end", "a,b\n1,2", [(1, ("a", "b")), (2, ("1", "2"))]),
    ("windows line ends", "a,b\r\n1,2\r\n", [(1, ("a", "b")), (2, ("1", "2"))]),
    ("comma in quotes", 'a,b\n"1,1",2\n', [(1, ("a", "b")), (2, ("1,1", "2"))]),
    ("quote in quotes", 'a,b\n"say ""no""",2\n', [(1, ("a", "b")), (2, ('say "no"', "2"))]),
    ("empty cells", "a,b\n,\n", [(1, ("a", "b")), (2, ("", ""))]),
    ("blank line", "a,b\n\n1,2\n", [(1, ("a", "b")), (2, ()), (3, ("1", "2"))]),
    (
        "a cell of three lines moves the rows below it down",
        'a,b\n"one\ntwo\nthree",2\n3,4\n',
        [(1, ("a", "b")), (2, ("one\ntwo\nthree", "2")), (5, ("3", "4"))],
    ),
    (
        "a line separator is not a line end",
        "a\nx\u2028y\nz\n",
        [(1, ("a",)), (2, ("x\u2028y",)), (3, ("z",))],
    ),
]
MISQUOTED: list[tuple[str, str, int, Expected]] = [
    ("never closed", 'a,b\n1,"2\n3,4\n', 2, [(1, ("a", "b")), (3, ("3", "4"))]),
    (
        "closed in the next row",
        'a,b\n1,"2\n3,"4"\n5,6\n',
        2,
        [(1, ("a", "b")), (3, ("3", "4")), (4, ("5", "6"))],
    ),
    (
        "closed by a row that opens none",
        'a,b,c\n1,"2,x\n3,4,y"\n5,6,7\n',
        2,
        [(1, ("a", "b", "c")), (4, ("5", "6", "7"))],
    ),
    ("never opened", 'a,b\n1,2"\n3,4\n', 2, [(1, ("a", "b")), (3, ("3", "4"))]),
    ("text after the closing quote", 'a,b\n1,"2"x\n3,4\n', 2, [(1, ("a", "b")), (3, ("3", "4"))]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in SOUND], ids=[c[0] for c in SOUND]
)
def test_rows_of_sound_text(text: str, expected: Expected) -> None:
    parsed = list(parse_rows(text))

    assert [(entry.row.line, entry.row.cells) for entry in parsed] == expected
    assert not any(entry.misquoted for entry in parsed)


@pytest.mark.parametrize(
    ("text", "line", "others"), [case[1:] for case in MISQUOTED], ids=[c[0] for c in MISQUOTED]
)
def test_an_open_quote_spoils_its_own_row_and_no_other(
    text: str, line: int, others: Expected
) -> None:
    parsed = list(parse_rows(text))

    assert line in [entry.row.line for entry in parsed if entry.misquoted]
    sound = [(entry.row.line, entry.row.cells) for entry in parsed if not entry.misquoted]
    assert sound == others


def test_a_misquoted_row_keeps_its_first_cell() -> None:
    _, broken = parse_rows('id,text\nrestart,"open\n')

    assert broken.row.cells[0] == "restart"


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.text(st.sampled_from('ab,"\n é')), min_size=width, max_size=width),
            min_size=1,
            max_size=5,
        )
    )
)
def test_what_the_csv_module_writes_is_read_back(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([["x"] * len(rows[0]), *rows])

    parsed = list(parse_rows(text.getvalue()))

    assert [list(entry.row.cells) for entry in parsed[1:]] == rows
    breaks = [sum(cell.count("\n") for cell in row) for row in rows]
    first_lines = [2 + index + sum(breaks[:index]) for index in range(len(rows))]
    assert [entry.row.line for entry in parsed[1:]] == first_lines
