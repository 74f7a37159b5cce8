"""What a council writes for its page: on the page with its name, or refused with the cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.derive.reorganise import NONE
from generator.problems import DataProblems
from generator.publish.council_notes import council_notes
from tests.support.tiny import TINY
from tests.support.tiny_command import atlas
from tests.support.tiny_content import write_content
from tests.support.tiny_package import write_tiny
from tests.support.tiny_places import LEWES

SOUND = "---\nstated_by: Lewes District Council\ndate: 2026-11-02\n---\n\nAsk at the **library**.\n"


def put(content: Path, name: str, text: str) -> Path:
    (content / "areas").mkdir(parents=True, exist_ok=True)
    (content / "areas" / name).write_text(text, encoding="utf-8")
    return content


def test_a_note_is_read_by_the_code_of_its_council(tmp_path: Path) -> None:
    note = council_notes(put(tmp_path, f"{LEWES}.md", SOUND), TINY, NONE)[LEWES]
    assert (note.stated_by, note.date) == ("Lewes District Council", "2026-11-02")
    assert note.html == "<p>Ask at the <strong>library</strong>.</p>"


def test_all_faults_of_all_notes_are_told_at_once(tmp_path: Path) -> None:
    put(tmp_path, "E07000099.md", SOUND)
    put(tmp_path, f"{LEWES}.md", "---\nstated_by: Lewes\ndate: 02/11/2026\n---\nText\n")
    with pytest.raises(DataProblems) as caught:
        council_notes(tmp_path, TINY, NONE)
    assert [(Path(one.file).name, one.rule) for one in caught.value.problems] == [
        (f"{LEWES}.md", "date"),
        ("E07000099.md", "unknown-area"),
    ]


def test_it_stands_on_the_page_of_the_council_and_nowhere_else(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content")
    put(content, f"{LEWES}.md", SOUND)
    data, out = write_tiny(tmp_path / "data"), tmp_path / "site"
    finished = atlas("build", "--data", data, "--content", content, "--out", out)
    assert finished.returncode == 0, finished.stderr
    words = (out / "areas/lewes/index.html").read_text("utf-8")
    assert "Stated by Lewes District Council, 2 November 2026." in words
    assert "<p>Ask at the <strong>library</strong>." in words
    told = [path for path in out.rglob("*.html") if "Ask at the" in path.read_text("utf-8")]
    assert told == [out / "areas/lewes/index.html"]
