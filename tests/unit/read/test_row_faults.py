"""A table of which there is nothing to say is read as a whole, to the same rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.reporter import Reporter
from generator.read.row_faults import plain_rows, sort_out
from generator.read.rows import parse_rows

# What a table may hold, and what makes it one to read row by row.
texts = st.text(
    st.sampled_from(["a", "1", " ", ",", ",", "\n", "\n", '"', "\r", "\t", "\u2028", "é"])
)


@given(texts, st.integers(1, 4))
def test_a_text_that_is_read_as_a_whole_has_the_rows_and_no_fault(text: str, width: int) -> None:
    plain = plain_rows(text, width)
    header = [f"column {number}" for number in range(width)]
    if plain is not None:
        assert sort_out(list(parse_rows(text))[1:], header, Reporter("x.csv")) == (plain, (), [])


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "a,b\n1,2", "a,b\n1,\n,2\n", "a,b\n"])
def test_most_texts_are_read_as_a_whole(text: str) -> None:
    assert plain_rows(text, 2) is not None


@pytest.mark.parametrize(
    "text",
    [
        *("a,b\n\n1,2\n", "a,b\n1,2\n\n", "a,b\n1\n", "a,b\n1,2,3\n", "a,b\r\n1,2\r\n"),
        *('a,b\n1,"2"\n', "a,b\n1,\t2\n", "a,b\n , \n", "a,b\n,\n", "a,b\n1,\u200b2\n", "a\n1\n"),
    ],
)
def test_others_are_read_row_by_row(text: str) -> None:
    assert plain_rows(text, text.split("\n")[0].count(",") + 1) is None
