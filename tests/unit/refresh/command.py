"""The refresh command as a user runs it, in a folder of its own and with little patience."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import refresh
from generator.cli.main import parser
from generator.problems import DataProblems
from generator.refresh.policy import Policy
from tests.unit.refresh.quick import QUICK


def quick(monkeypatch: pytest.MonkeyPatch, folder: Path, policy: Policy = QUICK) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(refresh, "POLICY", policy)


def outcome(what: str, data: Path, source: str, *more: str) -> set[str]:
    """The rules of the problems; none when the command succeeds."""
    options = parser().parse_args(["refresh", what, "--data", str(data), "--from", source, *more])
    try:
        code = refresh.run(options)
    except DataProblems as found:
        return {problem.rule for problem in found.problems if problem.message and problem.remedy}
    return set() if code == 0 else {str(code)}


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
