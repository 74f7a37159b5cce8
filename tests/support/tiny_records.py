"""Records whose cells are empty where a test has nothing to say about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar

T = TypeVar("T")

EMPTY = {"bool": False, "int": 0}


def filled(record: Callable[..., T], /, **given: object) -> T:
    """A record with "", 0, False or None, whatever suits the type, where nothing is given."""
    columns: Any = record
    blank = {column.name: _empty(str(column.type)) for column in fields(columns)}
    return record(**(blank | given))


def _empty(annotation: str) -> object:
    return None if "None" in annotation else EMPTY.get(annotation, "")
