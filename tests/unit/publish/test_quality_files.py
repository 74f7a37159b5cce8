"""The queue leads to the line on which a row stands, also after cells of several lines."""

from __future__ import annotations

from pathlib import Path

from generator.derive.quality.counts import KINDS
from generator.problems import Problem
from generator.publish.quality import issue_file, row_lines


def test_a_row_after_a_cell_of_two_lines_has_its_physical_line(tmp_path: Path) -> None:
    for table, _ in KINDS:
        (tmp_path / f"{table}.csv").write_text('id,note\na,"one\ntwo"\nb,x\n', encoding="utf-8")
    assert row_lines(tmp_path)["deliveries"] == {"id": 1, "a": 2, "b": 4}


def test_the_issue_log_has_the_columns_of_the_check() -> None:
    problem = Problem(file="data/x.csv", line=3, rule="r", message="It is bad.", remedy="Mend it.")
    written = issue_file([problem]).content.decode().splitlines()
    assert written == [
        "file,line,column,value,rule,severity,message,remedy,who",
        "data/x.csv,3,,,r,error,It is bad.,Mend it.,maintainer",
    ]
