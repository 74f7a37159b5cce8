"""All or nothing: new tables in a copy of the data folder, checked whole, swapped in by rename."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.problems import DataProblems
from generator.refresh.swap import replace_file
from generator.validate import load


def replace_tables(
    data: Path, files: Mapping[str, bytes], today: date, agree: Callable[[], bool]
) -> bool:
    """Put `files`, by their path below `data`, in place when the whole package is still sound.

    `agree` is asked last; gives whether anything was written. Raises DataProblems when
    `atlas check` would find an error, OSError when the disk refuses: `data` is as it was then.
    """
    data = data.resolve()
    with _copy(data) as copy:
        for path, content in files.items():
            replace_file(copy / path, content)
        _check(copy, data, today)
        if not agree():
            return False
        _swap(copy, data)
    return True


@contextmanager
def _copy(data: Path) -> Iterator[Path]:
    """A sibling that shares the bytes of unchanged files where the disk can do that.

    It goes in the end, but not while the data folder is missing: then it holds the only copy.
    """
    folder = Path(tempfile.mkdtemp(prefix=f".{data.name}-", dir=data.parent))
    try:
        copy = folder / data.name
        shutil.copytree(data, copy, copy_function=_link)
        yield copy
    finally:
        if data.is_dir():
            shutil.rmtree(folder, ignore_errors=True)


def _link(source: str, target: str) -> None:
    """A new file takes the place of a linked one, so that the old name keeps the old bytes."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _check(copy: Path, data: Path, today: date) -> None:
    try:
        load(copy, today=today)
    except DataProblems as found:
        there, here = copy.as_posix(), data.as_posix()
        errors = [problem for problem in found.problems if problem.severity == "error"]
        named = (replace(error, file=error.file.replace(there, here, 1)) for error in errors)
        raise DataProblems(tuple(named)) from found


def _swap(copy: Path, data: Path) -> None:
    """The old folder is put back when the new one cannot take its place."""
    old = copy.with_name("old")
    data.rename(old)
    try:
        copy.rename(data)
    except OSError:
        old.rename(data)
        raise
