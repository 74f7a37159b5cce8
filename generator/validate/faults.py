"""What is wrong with a cell or a schema, before it has a place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """The part of a problem that the cell's text alone decides."""

    rule: str
    message: str
    remedy: str


class CellError(ValueError):
    """The text of a cell is not a value of its column's type."""

    def __init__(self, rule: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.fault = Fault(rule, message, remedy)


class SchemaError(ValueError):
    """A Table Schema says something that this program cannot check."""
