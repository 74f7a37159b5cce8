"""The checks in the order in which one explains the next, each answer asked of memory first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from generator.problems import Problem
from generator.read.package import Table
from generator.validate.cells import cell_problems
from generator.validate.keys import key_problems
from generator.validate.memory import Memory
from generator.validate.references import reference_problems
from generator.validate.rule import Rule
from generator.validate.rules import RULES
from generator.validate.schema import Schema
from generator.validate.tables import Tables, tables_for_rules


def stages(
    tables: Mapping[str, Table], schemas: Mapping[str, Schema], today: date, memory: Memory
) -> Iterator[Iterable[Problem]]:
    """Cells, keys, references, then rules across cells."""
    yield _each(tables, memory, "cells", lambda t: cell_problems(t, schemas[t.name]))
    yield _each(tables, memory, "keys", lambda t: key_problems(t, schemas[t.name]))
    yield _references(tables, schemas, memory)
    known = tables_for_rules(tables, today, memory)
    yield (found for rule in RULES for found in _by_rule(rule, known, tables, memory))


def _each(
    tables: Mapping[str, Table],
    memory: Memory,
    what: str,
    look: Callable[[Table], Iterator[Problem]],
) -> Iterator[Problem]:
    for table in tables.values():
        yield from memory.problems(what, [table], partial(look, table))


def _references(
    tables: Mapping[str, Table], schemas: Mapping[str, Schema], memory: Memory
) -> Iterator[Problem]:
    for name, table in tables.items():
        schema = schemas[name]
        targets = [tables[key.table] for key in schema.foreign_keys if key.table in tables]
        find = partial(reference_problems, table, schema, tables)
        yield from memory.problems("references", [table, *targets], find)


def _by_rule(
    rule: Rule, known: Tables, tables: Mapping[str, Table], memory: Memory
) -> Iterable[Problem]:
    """A rule that needs no table by name looks at all of them."""
    if not known.has(rule.needs):
        return ()
    about = [tables[name] for name in rule.needs or sorted(known.rows)]
    return memory.problems(f"{rule.id} {known.today}", about, partial(rule.check, known))
