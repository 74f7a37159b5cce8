"""The JSON of areas, programmes and the index has the shape that is promised.

The shapes are in schemas/, as JSON Schema draft 7. `"table"` in one of them stands for the ids of
that vocabulary table, as the site itself publishes it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema

from generator.problems import Problem
from generator.verify.files import BuiltSite
from generator.verify.report import problem
from generator.verify.vocabulary import labels_of

SCHEMAS = Path(__file__).with_name("schemas")
Check = Callable[[Any], Any]
# Folder or file below the root → the schema of what is there.
SHAPES = {
    "data/areas/": "area",
    "data/combined-authorities/": "area",
    "data/programmes/": "programme",
    "data/index.json": "index",
}


def records(site: BuiltSite) -> Iterator[Problem]:
    """The first thing that is wrong with each file."""
    shape = cache(lambda name: compiled(site, name))
    for path in site.sizes:
        found = next((name for start, name in SHAPES.items() if path.startswith(start)), "")
        if found and path.endswith(".json"):
            yield from _against(site, path, found, shape)


def _against(
    site: BuiltSite, path: str, name: str, shape: Callable[[str], Check]
) -> Iterator[Problem]:
    file = site.file(path)
    try:
        record = json.loads(file.read_bytes())
    except ValueError as error:
        yield problem("json-schema", file.as_posix(), f"It is not JSON: {error}.")
        return
    # A council that was abolished has a notice, where its data were.
    notice = name == "area" and isinstance(record, dict) and "abolished" in record
    try:
        shape("area-notice" if notice else name)(record)
    except fastjsonschema.JsonSchemaValueException as error:
        at = str(error.name).removeprefix("data.")
        message = f"{str(error.message).removeprefix('data.')}."
        yield problem("json-schema", file.as_posix(), message, value=at)


def compiled(site: BuiltSite, name: str) -> Check:
    """A function that raises JsonSchemaValueException on what does not have the shape."""
    schema = json.loads((SCHEMAS / f"{name}.json").read_bytes())
    check: Check = fastjsonschema.compile(_with_words(site, schema))
    return check


def _with_words(site: BuiltSite, schema: Any) -> Any:  # noqa: ANN401
    if isinstance(schema, list):
        return [_with_words(site, part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    word = schema.get("table")
    found = {key: _with_words(site, part) for key, part in schema.items() if part is not word}
    if isinstance(word, str):
        found["enum"] = sorted(labels_of(site, word))
    return found
