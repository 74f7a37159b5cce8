"""The real data checked again and again, each time with a small change: what is the same is kept.

It goes the way of `atlas check`, `read_package` and then `validate`. Only a table whose bytes and
schema are those of an earlier look is not read again.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from generator.model.atlas import Atlas
from generator.problems import Problem
from generator.read import Package, Table, read_package
from generator.read.descriptor import Resource
from generator.read.table import read_table
from generator.validate import validate
from generator.validate.memory import Memory

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2026, 11, 21)

# A file of the directory by its name, to its bytes; None takes the file away.
Changes = dict[str, bytes | None]
Read = tuple[Table | None, list[Problem]]


@dataclass(slots=True)
class Keeper:
    """Reads a table, or gives what was read when bytes and schema were the same."""

    kept: dict[tuple[str, bytes, str], Read] = field(default_factory=dict)
    full: bool = False

    def __call__(self, directory: Path, resource: Resource, schema: dict[str, Any]) -> Read:
        path = directory / resource.path
        raw = path.read_bytes() if path.is_file() else b""
        key = (resource.path, raw, json.dumps(schema))
        if key in self.kept:
            return self.kept[key]
        result = read_table(directory, resource, schema)
        if not self.full:
            self.kept[key] = result
        return result


class Checker:
    """A copy of the real data that is changed, checked and put back."""

    def __init__(self, folder: Path) -> None:
        self.directory = Path(shutil.copytree(DATA, folder / "data"))
        self._keeper = Keeper()
        package, reading = read_package(self.directory, self._keeper)
        self._keeper.full = True
        self._memory = Memory(package)
        _, found = validate(package, today=TODAY, memory=self._memory)
        self._before = {_regardless_of_line(problem) for problem in (*reading, *found)}

    def check(self, changes: Changes) -> tuple[Package, Atlas | None, tuple[Problem, ...]]:
        """The package as changed, its atlas if it is sound, and the problems that it has anew."""
        try:
            for name, raw in changes.items():
                self._write(name, raw)
            package, reading = read_package(self.directory, self._keeper)
            atlas, found = validate(package, today=TODAY, memory=self._memory)
        finally:
            for name in changes:
                self._put_back(name)
        failed = any(problem.severity == "error" for problem in reading)
        return package, None if failed else atlas, self._anew((*reading, *found))

    def _anew(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return tuple(one for one in problems if _regardless_of_line(one) not in self._before)

    def _write(self, name: str, raw: bytes | None) -> None:
        path = self.directory / name
        path.unlink(missing_ok=True)
        if raw is not None:
            path.write_bytes(raw)

    def _put_back(self, name: str) -> None:
        original = DATA / name
        self._write(name, original.read_bytes() if original.is_file() else None)


def _regardless_of_line(problem: Problem) -> tuple[str, ...]:
    """What stays the same when a row is added or taken out above."""
    name = Path(problem.file).name
    return (name, problem.column, problem.value, problem.rule, problem.message)
