"""All checks on a package, in the order in which one explains the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from generator.model.atlas import Atlas
from generator.problems import DataProblems, Problem, in_reading_order
from generator.read import Package, Table, read_package
from generator.read.descriptor import DESCRIPTOR
from generator.read.reporter import Reporter
from generator.validate.assemble import assemble
from generator.validate.faults import SchemaError
from generator.validate.fit import fit_problems, record_types
from generator.validate.memory import Memory
from generator.validate.remembered import Remembered
from generator.validate.schema import Schema, compile_schema
from generator.validate.stages import stages
from generator.validate.tables import has_all_columns


def load(
    directory: Path, *, today: date | None = None, remembered: Remembered | None = None
) -> tuple[Atlas, tuple[Problem, ...]]:
    """The atlas in a data directory and the warnings about it.

    `today` is the day on which end dates are held to have passed, by default the present one.
    `remembered` spares looks that found nothing last time, and keeps those of this time.
    Raises DataProblems, with the warnings too, when there is any error.
    """
    package, reading = read_package(directory)
    memory = Memory(package, remembered.known() if remembered else ())
    atlas, found = validate(package, today=today, memory=memory)
    if remembered:
        remembered.keep(memory.clean)
    problems = in_reading_order([*reading, *found])
    if atlas is None or _has_error(problems):
        raise DataProblems(problems)
    return atlas, problems


def validate(
    package: Package, *, today: date | None = None, memory: Memory | None = None
) -> tuple[Atlas | None, tuple[Problem, ...]]:
    """All problems of what could be read, and the atlas when nothing is wrong with it.

    What could not be read is not reported again; without it there is no atlas. `memory` spares
    the work on tables that are the very objects of an earlier package.
    """
    memory = memory or Memory(package)
    schemas, schema_problems = _schemas(package)
    tables = {name: package.tables[name] for name in schemas}
    problems = in_reading_order(
        [
            *schema_problems,
            *fit_problems(package, schemas),
            *_in_tables(tables, schemas, today or date.today(), memory),
        ]
    )
    usable = _all_there(tables) and not _has_error(problems)
    return assemble(tables, schemas, memory) if usable else None, problems


def _all_there(tables: Mapping[str, Table]) -> bool:
    """Whether nothing that the atlas needs was left out in reading."""
    return record_types().keys() <= tables.keys() and all(
        has_all_columns(table) and not table.broken for table in tables.values()
    )


def _has_error(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _schemas(package: Package) -> tuple[dict[str, Schema], list[Problem]]:
    report = Reporter((package.directory / DESCRIPTOR).as_posix())
    schemas: dict[str, Schema] = {}
    problems: list[Problem] = []
    for name, table in package.tables.items():
        try:
            schemas[name] = compile_schema(name, table.schema)
        except SchemaError as fault:
            message = f'The schema of the table "{name}" cannot be used: {fault}.'
            remedy = "Put the schema right; the table was not checked."
            problems.append(report.problem("invalid-schema", message, remedy, value=name))
    return schemas, problems


def _in_tables(
    tables: Mapping[str, Table], schemas: Mapping[str, Schema], today: date, memory: Memory
) -> list[Problem]:
    """Problems in rows. What a cell is found guilty of first is not followed up by later stages.

    Only what knows less gives way: a pattern to what knows which values there are, and an unknown
    reference to what knows that there was such a council.
    """
    found_in = [list(stage) for stage in stages(tables, schemas, today, memory)]
    better = {_place(found) for stage in found_in[1:] for found in stage}
    abolished = {_place(found) for found in found_in[-1] if found.rule == "abolished-area"}
    kept: list[Problem] = []
    reported: set[tuple[str, int, str]] = set()
    for stage in found_in:
        fresh = [
            found
            for found in stage
            if _place(found) not in reported
            and not (found.rule == "pattern" and _place(found) in better)
            and not (found.rule == "unknown-reference" and _place(found) in abolished)
        ]
        kept += fresh
        reported.update(_place(found) for found in fresh)
    return kept


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line, problem.column
