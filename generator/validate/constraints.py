"""Constraints of Table Schema on one value, each a function that makes the check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.read.wording import counted, did_you_mean, quoted
from generator.validate.faults import Fault, SchemaError
from generator.validate.misshapen import misshapen
from generator.validate.parsers import Value
from generator.validate.patterns import compile_pattern, describe_pattern

# The value of a cell that is not empty to what is wrong with it.
Check = Callable[[Value], Fault | None]


def pattern(wanted: Any) -> Check:  # noqa: ANN401 - whatever the descriptor holds
    if not isinstance(wanted, str):
        raise SchemaError("pattern must be text")
    compiled = compile_pattern(wanted)
    shape = describe_pattern(compiled)

    def check(value: Value) -> Fault | None:
        if compiled.fullmatch(str(value)):
            return None
        return misshapen(str(value), shape)

    return check


def enum(wanted: Any) -> Check:  # noqa: ANN401
    if not isinstance(wanted, list) or not wanted:
        raise SchemaError("enum must be a list of values")
    known = [str(option) for option in wanted]

    def check(value: Value) -> Fault | None:
        if value in wanted:
            return None
        remedy = f"{did_you_mean(str(value), known)}Write one of: {', '.join(known)}."
        return Fault("enum", f"{quoted(str(value))} is not one of the values allowed here.", remedy)

    return check


def minimum(wanted: Any) -> Check:  # noqa: ANN401
    limit = _number("minimum", wanted)

    def check(value: Value) -> Fault | None:
        if isinstance(value, str) or value >= limit:
            return None
        message = f"{quoted(str(value))} is less than {limit:,}, the least this column allows."
        return Fault("minimum", message, "Check the figure and its unit.")

    return check


def maximum(wanted: Any) -> Check:  # noqa: ANN401
    limit = _number("maximum", wanted)

    def check(value: Value) -> Fault | None:
        if isinstance(value, str) or value <= limit:
            return None
        message = f"{quoted(str(value))} is more than {limit:,}, the most this column allows."
        return Fault("maximum", message, "Check the figure and its unit.")

    return check


def min_length(wanted: Any) -> Check:  # noqa: ANN401
    limit = _number("minLength", wanted)

    def check(value: Value) -> Fault | None:
        if len(str(value)) >= limit:
            return None
        message = f"{quoted(str(value))} has {counted(len(str(value)), 'character')}."
        return Fault("min-length", message, f"Write at least {limit}.")

    return check


def max_length(wanted: Any) -> Check:  # noqa: ANN401
    limit = _number("maxLength", wanted)

    def check(value: Value) -> Fault | None:
        if len(str(value)) <= limit:
            return None
        message = f"{quoted(str(value))} has {counted(len(str(value)), 'character')}."
        return Fault("max-length", message, f"Shorten it to {limit} at most.")

    return check


def _number(name: str, wanted: Any) -> float:  # noqa: ANN401
    if isinstance(wanted, bool) or not isinstance(wanted, int | float):
        raise SchemaError(f"{name} must be a number")
    return wanted


CONSTRAINTS: Mapping[str, Callable[[Any], Check]] = {
    "pattern": pattern,
    "enum": enum,
    "minimum": minimum,
    "maximum": maximum,
    "minLength": min_length,
    "maxLength": max_length,
}
