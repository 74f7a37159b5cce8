"""A Table Schema made ready to check cells with, once for each table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.read.wording import did_you_mean
from generator.validate.constraints import CONSTRAINTS, Check
from generator.validate.faults import CellError, Fault, SchemaError
from generator.validate.parsers import PARSERS, Parser
from generator.validate.text import text_fault


@dataclass(frozen=True, slots=True)
class Column:
    """One field. `kind` is its type in Table Schema."""

    name: str
    kind: str
    required: bool
    unique: bool
    parse: Parser
    checks: tuple[Check, ...]

    def fault(self, text: str) -> Fault | None:
        """The first thing wrong with the text of a cell."""
        if not text:
            return self._fault_of_empty()
        fault = text_fault(text) if self.kind == "string" else None
        if fault:
            return fault
        try:
            value = self.parse(text)
        except CellError as error:
            return error.fault
        return next(filter(None, (check(value) for check in self.checks)), None)

    def _fault_of_empty(self) -> Fault | None:
        if not self.required:
            return None
        message = f'The cell is empty; every row must have a value for "{self.name}".'
        return Fault("required", message, "Fill it in.")


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`columns` of this table hold values of `targets` in the table called `table`."""

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]


def compile_schema(table: str, schema: dict[str, Any]) -> Schema:
    """The schema of the table of that name; raises SchemaError for what cannot be checked.

    `schema` has a list of fields, each with a name of its own: the reader has seen to that.
    """
    columns = tuple(_column(field) for field in schema["fields"])
    names = {column.name for column in columns}
    keys = schema.get("foreignKeys", [])
    if not isinstance(keys, list):
        raise SchemaError("foreignKeys must be a list")
    return Schema(
        columns,
        _names("primaryKey", schema.get("primaryKey", []), names),
        tuple(_foreign_key(key, table, names) for key in keys),
    )


def _column(field: dict[str, Any]) -> Column:
    name, kind = field["name"], field.get("type", "string")
    parse = PARSERS.get((str(kind), str(field.get("format", "default"))))
    if parse is None:
        raise SchemaError(f'the column "{name}" has a type or format that is not known')
    constraints = field.get("constraints", {})
    if not isinstance(constraints, dict):
        raise SchemaError(f'the constraints of "{name}" must be an object')
    required, unique = (constraints.get(flag) is True for flag in ("required", "unique"))
    checks = tuple(
        _check(name, constraint, wanted)
        for constraint, wanted in constraints.items()
        if constraint not in {"required", "unique"}
    )
    return Column(name, kind, required, unique, parse, checks)


def _check(column: str, constraint: str, wanted: object) -> Check:
    if constraint not in CONSTRAINTS:
        hint = did_you_mean(constraint, CONSTRAINTS).strip()
        raise SchemaError(f'the constraint "{constraint}" of "{column}" is not known. {hint}')
    return CONSTRAINTS[constraint](wanted)


def _foreign_key(key: object, table: str, names: set[str]) -> ForeignKey:
    reference = key.get("reference") if isinstance(key, dict) else None
    if not isinstance(key, dict) or not isinstance(reference, dict):
        raise SchemaError("each of foreignKeys needs fields and a reference")
    resource = reference.get("resource", "")
    columns = _names("foreignKeys", key.get("fields"), names)
    targets = _names("foreignKeys", reference.get("fields"), None)
    if not isinstance(resource, str) or not columns or len(columns) != len(targets):
        raise SchemaError("a foreign key needs as many fields as its reference")
    # Table Schema writes "" for a table that refers to itself.
    return ForeignKey(columns, resource or table, targets)


def _names(where: str, value: object, known: set[str] | None) -> tuple[str, ...]:
    """One name or a list of them, as Table Schema allows both."""
    listed = value if isinstance(value, list) else [value]
    for name in listed:
        if not isinstance(name, str) or (known is not None and name not in known):
            raise SchemaError(f"{where} names {name!r}, which is not a column")
    return tuple(listed)
