"""Files written by hand: a head between fences, Markdown below, every fault reported."""

from __future__ import annotations

from pathlib import Path

from generator.read.written import read_written


def put(directory: Path, name: str, text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    (directory / name).write_bytes(data)


def test_the_head_is_told_from_the_text(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "---\nstated_by: A: council\ndate: 2026-11-21\n---\n\n# One\n\nTwo\n")
    (file,), problems = read_written(tmp_path, ["stated_by"])
    assert problems == ()
    assert file.name == "a"
    assert file.head == {"stated_by": "A: council", "date": "2026-11-21"}
    assert file.text == "# One\n\nTwo"


def test_a_spreadsheet_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    put(tmp_path, "a.md", b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\nText\r\n")
    (file,), problems = read_written(tmp_path, ["title"])
    assert (file.head, file.text, problems) == ({"title": "A"}, "Text", ())


def test_all_that_is_missing_is_reported_at_once(tmp_path: Path) -> None:
    put(tmp_path, "a.md", "No head\n")
    put(tmp_path, "b.md", b"---\ntitle: \xff\n---\n")
    _, problems = read_written(tmp_path, ["title", "date"])
    assert [(Path(one.file).name, one.rule, one.column) for one in problems] == [
        ("a.md", "head-missing", "title"),
        ("a.md", "head-missing", "date"),
        ("b.md", "encoding", ""),
    ]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert read_written(tmp_path / "none", ["title"]) == ((), ())
