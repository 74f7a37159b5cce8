"""Small data packages, written out as real files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ID = "^[a-z0-9]+(-+[a-z0-9]+)*$"
PARTIAL_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"

Schema = dict[str, Any]


def field(name: str, kind: str = "string", **constraints: object) -> dict[str, Any]:
    return {"name": name, "type": kind, "constraints": constraints}


def schema(*fields: dict[str, Any], **rest: object) -> Schema:
    return {"fields": list(fields), **rest}


def reference(fields: str | list[str], table: str, targets: str | list[str]) -> dict[str, Any]:
    return {"fields": fields, "reference": {"resource": table, "fields": targets}}


def write_package(directory: Path, tables: Mapping[str, tuple[Schema, str | bytes | None]]) -> Path:
    """Write datapackage.json and a CSV file for each table; None leaves the file out."""
    directory.mkdir(exist_ok=True)
    resources = [
        {"name": name, "path": f"{name}.csv", "schema": table_schema}
        for name, (table_schema, _) in tables.items()
    ]
    (directory / "datapackage.json").write_text(json.dumps({"resources": resources}))
    for name, (_, text) in tables.items():
        if text is not None:
            raw = text if isinstance(text, bytes) else text.encode()
            (directory / f"{name}.csv").write_bytes(raw)
    return directory


PROGRAMMES = schema(
    field("id", required=True, pattern=ID),
    field("name", required=True, maxLength=40),
    field("status", required=True),
    field("amount", "integer", minimum=0),
    field("start", pattern=PARTIAL_DATE),
    primaryKey="id",
    foreignKeys=[reference("status", "statuses", "id")],
)
STATUSES = schema(
    field("id", required=True, pattern=ID),
    field("ended", "boolean", required=True),
    primaryKey="id",
)
SMALL = {
    "statuses": (STATUSES, "id,ended\nlive,false\nclosed,true\n"),
    "programmes": (
        PROGRAMMES,
        """id,name,status,amount,start
multiply,Multiply,closed,559000000,2022-04
restart,"Restart, a scheme",live,,2021
""",
    ),
}
