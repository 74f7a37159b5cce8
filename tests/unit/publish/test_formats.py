"""CSV that a spreadsheet opens and does not run; JSON that reads as it was."""

from __future__ import annotations

import csv
import io
import json

import pytest

from generator.publish.formats import as_csv, as_json
from tests.support.hostile import FORMULAS, TEXTS


def cells(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode(), newline="")))


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_text_that_begins_like_a_formula_is_marked_as_text(formula: str) -> None:
    assert cells(as_csv(("a",), [{"a": formula}])) == [["a"], ["'" + formula.replace("\r", "\n")]]


@pytest.mark.parametrize("number", ["-1", "-0.5", "12", "3.25", ""])
def test_a_number_stays_a_number(number: str) -> None:
    assert cells(as_csv(("a", "b"), [{"a": number, "b": "x"}]))[1] == [number, "x"]


@pytest.mark.parametrize("text", [*TEXTS, "two\nlines", 'a "quoted", b'])
def test_a_text_is_one_cell_and_one_string(text: str) -> None:
    assert cells(as_csv(("a",), [{"a": text}]))[1] == [text]
    assert json.loads(as_json({"a": text})) == {"a": text}
