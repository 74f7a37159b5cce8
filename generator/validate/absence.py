"""Rows that another table ought to name and does not."""

from __future__ import annotations

from collections.abc import Iterator

from generator.read.wording import near_match
from generator.validate.tables import Entry, Tables

# With more, the table as a whole does not fit, and to look for what each meant takes long.
MOST_MISSPELT = 20


def unnamed(tables: Tables, table: str, key: str, child: str, column: str) -> Iterator[Entry]:
    """Rows of `table` whose `key` no row of `child` names in `column`.

    A row that a misspelt name seems to mean is left out: the misspelling is reported as such.
    So are all rows while `child` has rows that could not be read.
    """
    named = tables.known(child, column)
    bare = {entry[key]: entry for entry in tables[table] if entry[key] not in named}
    misspelt = {name for name in named - tables.known(table, key) if name}
    if tables.broken[child] or len(misspelt) > MOST_MISSPELT:
        return
    for name in bare.keys() - {near_match(name, bare) for name in misspelt}:
        yield bare[name]
