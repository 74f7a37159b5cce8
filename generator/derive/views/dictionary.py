"""What the data dictionary says: every table of the data package and every column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

TYPES = {
    "string": "Text",
    "integer": "Whole number",
    "boolean": "true or false",
    "number": "Number",
}
ADDRESS = "Web address"


@dataclass(frozen=True, slots=True)
class Reference:
    """The column of another table in which a value must stand."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class DictionaryColumn:
    """`values`: the words allowed, if not any. `key`: it tells rows apart, alone or with others."""

    name: str
    description: str
    type: str
    required: bool
    key: bool
    values: tuple[str, ...]
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class DictionaryTable:
    """`path` is the file's, relative to the data folder."""

    name: str
    title: str
    path: str
    description: str
    columns: tuple[DictionaryColumn, ...]


@dataclass(frozen=True, slots=True)
class DictionaryView:
    tables: tuple[DictionaryTable, ...]
    columns: int


def dictionary_view(package: Mapping[str, Any]) -> DictionaryView:
    """`package` is the Frictionless descriptor of the tables."""
    tables = tuple(_table(resource) for resource in package["resources"])
    return DictionaryView(tables, sum(len(table.columns) for table in tables))


def _table(resource: Mapping[str, Any]) -> DictionaryTable:
    schema = resource["schema"]
    keys = _names(schema["primaryKey"])
    references = {
        _names(key["fields"])[0]: Reference(
            key["reference"]["resource"] or resource["name"],
            _names(key["reference"]["fields"])[0],
        )
        for key in schema.get("foreignKeys", ())
    }
    return DictionaryTable(
        name=resource["name"],
        title=resource["title"],
        path=resource["path"],
        description=resource["description"],
        columns=tuple(_column(field, keys, references) for field in schema["fields"]),
    )


def _column(
    field: Mapping[str, Any], keys: Sequence[str], references: Mapping[str, Reference]
) -> DictionaryColumn:
    constraints = field.get("constraints", {})
    return DictionaryColumn(
        name=field["name"],
        description=field["description"],
        type=ADDRESS if field.get("format") == "uri" else TYPES[field["type"]],
        required=bool(constraints.get("required")),
        key=field["name"] in keys,
        values=tuple(constraints.get("enum", ())),
        reference=references.get(field["name"]),
    )


def _names(fields: str | Sequence[str]) -> list[str]:
    return [fields] if isinstance(fields, str) else list(fields)
