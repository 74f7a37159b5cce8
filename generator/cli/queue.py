"""`atlas queue`: the facts most worth checking next, for the terminal, a table or an issue."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from datetime import date

from generator.cli.exits import OK, UsageError
from generator.cli.queue_markdown import as_markdown
from generator.derive.quality.queue import quality
from generator.derive.reorganise import as_of
from generator.derive.views.quality import (
    QUEUE_COLUMNS,
    QualityView,
    quality_view,
    queue_rows,
)
from generator.derive.words import count_words
from generator.derive.world import build_world
from generator.model.atlas import Atlas
from generator.problems import Problem
from generator.publish.formats import as_csv
from generator.publish.quality import row_lines
from generator.validate import load

Rows = list[dict[str, str]]
Warnings = tuple[Problem, ...]


def run(options: argparse.Namespace) -> int:
    """Print the queue of a day. That something waits is no failure."""
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    if options.most < 1:
        raise UsageError("--most takes a number from 1")
    atlas, warnings = load(options.data, today=date.fromisoformat(options.date))
    now = as_of(atlas, options.date).atlas
    # Neighbours and shapes have no part in it.
    world = build_world(now, {})
    judged = quality(world, options.date)
    lines = row_lines(options.data)
    view = quality_view(world.index, judged, options.date, lines)
    rows = queue_rows(judged.waiting[: options.most], lines)
    print(FORMATS[options.format](view, rows, warnings, now), end="")
    return OK


def _text(view: QualityView, rows: Rows, warnings: Warnings, _: Atlas) -> str:
    waiting = f"{view.waiting} of {view.total} facts are worth checking."
    told = [waiting, f"The checks of the tables give {count_words(len(warnings), 'warning')}.", ""]
    for row in rows:
        place = f" ({row['place']})" if row["place"] else ""
        told.append(f"data/{row['table']}.csv:{row['line']}: {row['name']}{place}")
        told.append(f"  {row['reasons']}; {int(row['residents_16_to_64']):,} people; " + _seen(row))
    return "\n".join(told) + "\n"


def _seen(row: dict[str, str]) -> str:
    return f"{row['evidence_level']} {row['evidence_date']} {row['source_url']}".rstrip()


def _csv(_: QualityView, rows: Rows, __: Warnings, ___: Atlas) -> str:
    return as_csv(QUEUE_COLUMNS, rows).decode()


def _markdown(view: QualityView, rows: Rows, warnings: Warnings, atlas: Atlas) -> str:
    return as_markdown(view, rows, warnings, atlas, os.environ.get("ATLAS_REPOSITORY", ""))


FORMATS: Mapping[str, Callable[[QualityView, Rows, Warnings, Atlas], str]] = {
    "text": _text,
    "csv": _csv,
    "markdown": _markdown,
}
