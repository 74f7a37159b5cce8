"""`atlas diff`: what changed between two data directories."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict

from generator.cli.exits import OK, UsageError
from generator.derive.changes.compare import Change, compare
from generator.derive.changes.words import change_words
from generator.derive.words import count_words, list_words
from generator.publish.editions import present_edition

HEADS = {"started": "Started", "ended": "Ended", "changed": "Changed"}
LOCAL = "Providers and areas"


def run(options: argparse.Namespace) -> int:
    """Print the differences. That there are some is no failure."""
    for directory in (options.old, options.new):
        if not directory.is_dir():
            raise UsageError(f"{directory} is not a directory")
    # Two directories have no date of their own: the paths that were given tell them apart.
    old = present_edition(options.old, options.old.as_posix())
    new = present_edition(options.new, options.new.as_posix())
    changes = compare(old, new)
    missing = {"old": list(old.missing), "new": list(new.missing)}
    if options.format == "json":
        rows = [{**asdict(change), "words": change_words(change)} for change in changes]
        record = {"old": old.date, "new": new.date, "not_compared": missing, "changes": rows}
        print(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_text(changes, missing)))
    return OK


def _text(changes: tuple[Change, ...], missing: dict[str, list[str]]) -> Iterator[str]:
    for side, names in missing.items():
        if names:
            yield f"Not compared: the {side} directory has no {list_words(names, joint='or')}."
    head = ""
    for change in sorted(changes, key=lambda one: [*HEADS, LOCAL].index(_kind(one))):
        if _kind(change) != head:
            head = _kind(change)
            yield HEADS.get(head, head)
        yield f"  {change.name}: {change_words(change)}"
    yield count_words(len(changes), "change").capitalize()


def _kind(change: Change) -> str:
    return change.kind if change.kind in HEADS else LOCAL
