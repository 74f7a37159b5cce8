"""`atlas postcode`: the council of each postcode of a list, as CSV."""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from generator.cli.exits import OK, UsageError
from generator.derive.reorganise import as_of
from generator.postcodes import Finder
from generator.publish.postcodes import read_finder
from generator.validate import load

ENCODING = "utf-8-sig"
HEADER = ("postcode", "code", "name")


def run(options: argparse.Namespace) -> int:
    """A row for each line, at once; code and name are empty where the postcode is not known."""
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    with _lines(options.file) as lines:
        now = as_of(load(options.data)[0], date.today().isoformat())
        names = {row.code: row.name for row in now.atlas.local_authorities}
        finder = read_finder(options.data, now.atlas, now.moves.districts)
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(HEADER)
        for row in rows(lines, finder, names):
            writer.writerow(row)
    return OK


def rows(
    lines: Iterable[str], finder: Finder, names: dict[str, str]
) -> Iterator[tuple[str, str, str]]:
    """A known postcode as it is usually written, with a slip put right; any other as it came."""
    for line in lines:
        answer = finder.find(line)
        if answer.code:
            yield answer.postcode, answer.code, names[answer.code]
        else:
            yield " ".join(line.split()), "", ""


@contextmanager
def _lines(path: Path | None) -> Iterator[Iterable[str]]:
    """The lines of the file or of the terminal. A byte that is no text spoils only its line."""
    if path is None:
        yield io.TextIOWrapper(sys.stdin.buffer, ENCODING, "replace")
        return
    try:
        file = path.open(encoding=ENCODING, errors="replace")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error
    with file:
        yield file
