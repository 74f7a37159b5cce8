"""The weekly run keeps one issue: it edits the open one, or opens it when there is none.

The script is the real one; a `gh` of our own stands for GitHub, which no test may change.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "queue_issue.sh"
GH = """#!/bin/sh
printf '%s\\n' "$*" >>"$LOG"
case "$1 $2" in
"issue list") printf '%s' "$OPEN" ;;
esac
exit "${CODE:-0}"
"""


def run(folder: Path, *, issue: str, code: str = "0") -> tuple[int, list[str]]:
    """The exit code, and what gh was called with; `issue` is the number of the open one."""
    (folder / "bin").mkdir()
    gh = folder / "bin" / "gh"
    gh.write_text(GH, encoding="utf-8")
    gh.chmod(0o755)
    log = folder / "log"
    path = f"{gh.parent}{os.pathsep}{os.environ['PATH']}"
    settings = os.environ | {"PATH": path, "LOG": str(log), "OPEN": issue, "CODE": code}
    done = subprocess.run([SCRIPT, "queue.md"], env=settings, check=False, timeout=30)
    return done.returncode, log.read_text("utf-8").splitlines()


def test_an_open_issue_is_brought_up_to_date(tmp_path: Path) -> None:
    code, calls = run(tmp_path, issue="17")
    assert code == 0
    assert calls[-1] == "issue edit 17 --body-file queue.md"
    assert not [call for call in calls if call.startswith("issue create")]


def test_where_there_is_none_one_is_opened_with_the_label_it_is_found_by(tmp_path: Path) -> None:
    code, calls = run(tmp_path, issue="")
    assert code == 0
    assert calls[-1] == (
        "issue create --title What to check next --label verification-queue --body-file queue.md"
    )
    looked = next(call for call in calls if call.startswith("issue list"))
    assert "--label verification-queue --state open" in looked


@pytest.mark.parametrize("issue", ["", "17"])
def test_a_failure_of_github_fails_the_job(tmp_path: Path, issue: str) -> None:
    code, _ = run(tmp_path, issue=issue, code="4")
    assert code == 4
