"""`/data/csvw.json`: all tables by CSV on the Web (https://www.w3.org/TR/tabular-metadata/).

Made from the Frictionless descriptor, so that there is one description of each column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.derive.exports.records import Record

CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "en-GB"}]
BASES = {"string": "string", "integer": "integer", "boolean": "boolean", "number": "decimal"}


def csvw_record(package: Mapping[str, Any], edition: str) -> Record:
    """A TableGroup. `package` is the descriptor; addresses are relative to the data folder.

    Raises KeyError for a column type that the tables do not have.
    """
    paths = {resource["name"]: resource["path"] for resource in package["resources"]}
    return {
        "@context": CONTEXT,
        "@type": "TableGroup",
        "dc:title": package["title"],
        "dc:description": package["description"],
        "dc:license": {"@id": package["licenses"][0]["path"]},
        "dc:modified": {"@value": edition, "@type": "xsd:date"},
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\n"]},
        "tables": [_table(resource, paths) for resource in package["resources"]],
    }


def _table(resource: Mapping[str, Any], paths: Mapping[str, str]) -> Record:
    schema = resource["schema"]
    described: Record = {
        "columns": [_column(field) for field in schema["fields"]],
        "primaryKey": _names(schema["primaryKey"]),
    }
    # A table refers to itself by no name.
    keys = list(_foreign_keys(schema, {**paths, "": resource["path"]}))
    if keys:
        described["foreignKeys"] = keys
    return {
        "url": resource["path"],
        "dc:title": resource["title"],
        "dc:description": resource["description"],
        "tableSchema": described,
    }


def _column(field: Mapping[str, Any]) -> Record:
    column: Record = {
        "name": field["name"],
        "titles": field["name"],
        "dc:description": field["description"],
        "datatype": _datatype(field),
    }
    if field.get("constraints", {}).get("required"):
        column["required"] = True
    return column


def _datatype(field: Mapping[str, Any]) -> Record | str:
    constraints = field.get("constraints", {})
    base = "anyURI" if field.get("format") == "uri" else BASES[field["type"]]
    if base == "boolean":
        # Where a field names no words of its own, Table Schema has these two among its words.
        yes, no = field.get("trueValues", ["true"]), field.get("falseValues", ["false"])
        return {"base": base, "format": f"{yes[0]}|{no[0]}"}
    if "minimum" in constraints:
        return {"base": base, "minimum": constraints["minimum"]}
    if base == "string" and (pattern := _pattern(constraints)):
        return {"base": base, "format": pattern}
    return base


def _pattern(constraints: Mapping[str, Any]) -> str:
    """CSVW matches a whole cell, and knows no list of allowed words."""
    if "enum" in constraints:
        return "|".join(constraints["enum"])
    return str(constraints.get("pattern", "")).removeprefix("^").removesuffix("$")


def _foreign_keys(schema: Mapping[str, Any], paths: Mapping[str, str]) -> Iterator[Record]:
    """Those of columns that are never empty: by CSVW each row has to lead somewhere."""
    filled = {
        field["name"] for field in schema["fields"] if field.get("constraints", {}).get("required")
    }
    for key in schema.get("foreignKeys", ()):
        if filled.issuperset(_names(key["fields"])):
            yield _foreign_key(key, paths)


def _foreign_key(key: Mapping[str, Any], paths: Mapping[str, str]) -> Record:
    there = key["reference"]
    return {
        "columnReference": _names(key["fields"]),
        "reference": {
            "resource": paths[there["resource"]],
            "columnReference": _names(there["fields"]),
        },
    }


def _names(fields: str | Sequence[str]) -> list[str]:
    return [fields] if isinstance(fields, str) else list(fields)
