"""Files as they come from spreadsheets and editors: each fault is a problem with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.read import read_package
from tests.unit.packages import SMALL, field, schema, write_package

TABLE = schema(field("id"), field("name"), field("note"))
HEADER = b"id,name,note\n"

# What the file holds; rule, line, column; words of the message or the remedy.
CASES: list[tuple[str, bytes | None, str, int, str, str]] = [
    ("missing", None, "missing-file", 0, "", "does not exist"),
    ("empty", b"", "empty-file", 0, "", "The file is empty"),
    ("only a line end", b"\n", "empty-file", 0, "", "The file is empty"),
    ("only a byte order mark", b"\xef\xbb\xbf", "empty-file", 0, "", "The file is empty"),
    ("byte order mark", b"\xef\xbb\xbf" + HEADER, "byte-order-mark", 1, "", "without a byte order"),
    ("UTF-16", HEADER.decode().encode("utf-16"), "not-utf-8", 0, "", "UTF-16"),
    ("Latin 1", HEADER + b"a,Caf\xe9,\n", "not-utf-8", 2, "name", '"Caf\ufffd" is not UTF-8'),
    ("CRLF", b"id,name,note\r\na,b,c\r\n", "line-ends", 1, "", "Windows line ends"),
    ("too few cells", HEADER + b"a,b,c\nd,e\n", "ragged-row", 3, "note", "has 2 cells"),
    ("one cell", HEADER + b"a\n", "ragged-row", 2, "name", "has 1 cell;"),
    ("too many cells", HEADER + b"a,b,c,d\n", "ragged-row", 2, "", "has 4 cells; the header has 3"),
    ("blank line", HEADER + b"\na,b,c\n", "blank-row", 2, "", "The row is blank"),
    ("only commas", HEADER + b"a,b,c\n,,\n", "blank-row", 3, "", "The row is blank"),
    ("open quote", HEADER + b'a,"b,c\nd,e,f\n', "unbalanced-quote", 2, "", "do not pair up"),
    ("NUL", HEADER + b"a,b\x00,c\n", "control-character", 2, "name", "U+0000"),
    ("tab", HEADER + b"a,b,\tc\n", "control-character", 2, "note", "U+0009"),
    ("hidden", HEADER + "a,b,c\u202e\n".encode(), "control-character", 2, "note", "U+202E"),
]


@pytest.mark.parametrize(
    ("raw", "rule", "line", "column", "words"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_one_fault_of_a_file_gives_one_problem(
    tmp_path: Path, raw: bytes | None, rule: str, line: int, column: str, words: str
) -> None:
    directory = write_package(tmp_path / "data", {"things": (TABLE, raw)})

    _, (problem,) = read_package(directory)

    assert problem.file == f"{directory.as_posix()}/things.csv"
    assert (problem.rule, problem.line, problem.column) == (rule, line, column)
    assert words in f"{problem.message} {problem.remedy}"
    assert problem.severity == ("warning" if rule == "line-ends" else "error")


def test_lines_are_counted_past_a_cell_of_several_lines(tmp_path: Path) -> None:
    raw = HEADER + b'a,"one\ntwo\nthree",c\nd,e\n'
    directory = write_package(tmp_path / "data", {"things": (TABLE, raw)})

    package, (problem,) = read_package(directory)

    assert problem.line == 5
    assert package.tables["things"].rows[0].cells == ("a", "one\ntwo\nthree", "c")


def test_a_file_in_another_encoding_is_one_problem(tmp_path: Path) -> None:
    raw = HEADER + b"a,Caf\xe9,\nb,Jos\xe9,\xe9\n"
    directory = write_package(tmp_path / "data", {"things": (TABLE, raw)})

    _, (problem,) = read_package(directory)

    assert (problem.line, problem.column) == (2, "name")
    assert "2 more cells" in problem.message


def test_a_broken_row_is_kept_apart_with_its_key(tmp_path: Path) -> None:
    directory = write_package(tmp_path / "data", {"things": (TABLE, HEADER + b"a,b\nd,e,f\n")})

    package, _ = read_package(directory)

    table = package.tables["things"]
    assert [row.cells[0] for row in table.rows] == ["d"]
    assert [row.cells[0] for row in table.broken] == ["a"]


def test_every_cell_stays_the_text_it_was(tmp_path: Path) -> None:
    directory = write_package(tmp_path / "data", {"things": (TABLE, HEADER + b"007,NA,1e5\n")})

    package, problems = read_package(directory)

    assert package.tables["things"].rows[0].cells == ("007", "NA", "1e5")
    assert problems == ()


def test_a_table_of_a_header_alone_has_no_rows(tmp_path: Path) -> None:
    package, problems = read_package(write_package(tmp_path / "data", {"things": (TABLE, HEADER)}))

    assert package.tables["things"].rows == ()
    assert problems == ()


def test_a_broken_table_does_not_hide_faults_in_others(tmp_path: Path) -> None:
    statuses, programmes = SMALL["statuses"][0], SMALL["programmes"][0]
    tables = {"statuses": (statuses, ""), "programmes": (programmes, "id,name\nx,y\n")}

    _, problems = read_package(write_package(tmp_path / "data", tables))

    assert {Path(problem.file).name for problem in problems} == {"statuses.csv", "programmes.csv"}


@pytest.mark.parametrize("name", ["notes.txt", "old.csv", "folder/old.csv"])
def test_a_file_that_no_resource_lists_is_a_warning(tmp_path: Path, name: str) -> None:
    directory = write_package(tmp_path / "data", SMALL)
    stray = directory / name
    stray.parent.mkdir(exist_ok=True)
    stray.write_text("id\n")

    _, (problem,) = read_package(directory)

    assert (problem.rule, problem.severity) == ("unlisted-file", "warning")
    assert problem.file == stray.as_posix()


@pytest.mark.parametrize("name", [".hidden", "README.md", "geography/districts.topojson"])
def test_files_that_nobody_takes_for_tables_are_left_alone(tmp_path: Path, name: str) -> None:
    directory = write_package(tmp_path / "data", SMALL)
    (directory / name).parent.mkdir(exist_ok=True)
    (directory / name).write_text("{}")

    assert read_package(directory)[1] == ()


def test_files_are_named_as_the_folder_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_package(tmp_path / "data", {"things": (TABLE, b"")})
    monkeypatch.chdir(tmp_path)

    _, (problem,) = read_package(Path("data"))

    assert problem.file == "data/things.csv"
