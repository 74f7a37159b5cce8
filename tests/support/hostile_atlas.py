"""The tiny atlas with a hostile text in every column that takes one, found by reflection.

Beside it a harmless one, whose texts have the same length and spaces and nothing but letters where
the hostile ones have marks. What is made of the two may differ in those texts and nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from typing import Any, Literal, get_type_hints

from generator.model.atlas import Atlas
from generator.validate.fit import record_types
from tests.support.hostile import LINKS, SPREADSHEETS, TEXTS
from tests.support.tiny import TINY
from tests.support.tiny_package import DESCRIPTOR

Kind = Literal["text", "address", "code"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table that holds text. `code`: an id, a date or a word of a fixed list."""

    table: str
    name: str
    kind: Kind


def harmless(text: str) -> str:
    """The text without any mark: the same length, the same spaces."""
    return re.sub(r"[^\w ]", "x", text)


# The figure comes first, so that both sites have their texts in one order.
LEAD, TAIL = f"{SPREADSHEETS} ", " ".join(("", "0", *TEXTS))
# The head of a written page ends a line at these.
LINE = re.sub("[\u2028\u2029]", " ", TAIL)
# The pattern of `written` lets no brace through but those of {figure}.
PLAIN_TAIL = re.sub(r"[{}]", "", TAIL)


@dataclass(frozen=True, slots=True)
class Texts:
    """How cells are filled: what stands before and after what was there, and addresses."""

    lead: str
    tail: str
    plain_tail: str
    line: str
    address: Callable[[int], str]

    def of(self, column: Column, was: str, number: int) -> str:
        """The cell that had the text `was`. `number` is its own."""
        if column.kind == "address":
            return self.address(number)
        tail = self.plain_tail if column.name == "written" else self.tail
        return f"{self.lead}{was}{tail}"


MARK = re.compile(r"\bn(\d{5})\b")


def mark(number: int) -> str:
    return f"n{number:05}"


def bad_address(number: int) -> str:
    return LINKS[number % len(LINKS)].format(mark=mark(number))


def good_address(number: int) -> str:
    return f"https://www.example.org/{mark(number)}"


HOSTILE = Texts(LEAD, TAIL, PLAIN_TAIL, LINE, bad_address)
HARMLESS = Texts(harmless(LEAD), harmless(TAIL), harmless(PLAIN_TAIL), harmless(LINE), good_address)


@cache
def columns() -> tuple[Column, ...]:
    """Every text column of the model, by what the descriptor says of it."""
    resources = {
        one["name"]: one["schema"] for one in json.loads(DESCRIPTOR.read_text())["resources"]
    }
    keys = {place for table, schema in resources.items() for place in _keys(table, schema)}
    return tuple(
        Column(table, field["name"], _kind(field, (table, field["name"]) in keys))
        for table, record in record_types().items()
        for field in resources[table]["fields"]
        if get_type_hints(record)[field["name"]] is str
    )


def _keys(table: str, schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Columns that refer or are referred to."""
    for key in schema.get("foreignKeys", []):
        yield from ((table, name) for name in _listed(key["fields"]))
        there = key["reference"]
        yield from ((there["resource"] or table, name) for name in _listed(there["fields"]))


def _listed(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names


def _kind(field: dict[str, Any], key: bool) -> Kind:
    constraints = field.get("constraints", {})
    if field.get("format") == "uri":
        return "address"
    admits = re.fullmatch(constraints.get("pattern", ".*"), "{figure} <b>")
    return "text" if admits and not key and "enum" not in constraints else "code"


def filled_atlas(texts: Texts, atlas: Atlas = TINY) -> Atlas:
    """The atlas with every text and address filled in, past any check."""
    wanted: dict[str, list[Column]] = {}
    for column in columns():
        if column.kind != "code":
            wanted.setdefault(column.table, []).append(column)
    number = iter(range(1_000_000))
    tables = {
        table: tuple(
            replace(
                row,
                **{one.name: texts.of(one, getattr(row, one.name), next(number)) for one in those},
            )
            for row in getattr(atlas, table)
        )
        for table, those in wanted.items()
    }
    return replace(atlas, **tables)


def without_harm(text: str) -> str:
    """What a text of the hostile site must be in the harmless one."""
    for number in map(int, MARK.findall(text)):
        for written in (f"unsafe:{bad_address(number)}", bad_address(number)):
            text = text.replace(written, good_address(number))
    for bad, good in _pairs():
        text = text.replace(bad, good)
    # The list of councils is by first letter.
    letter, harmless_letter = LEAD[0], HARMLESS.lead[0]
    if text == letter:
        return harmless_letter.upper()
    return text.replace(f"letter-{letter}", f"letter-{harmless_letter}")


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """All forms in which pages have the texts."""
    forms: tuple[Callable[[str], str], ...] = (
        str,
        str.lower,  # within a sentence
        escape,  # in the code that a council copies into its own page
        lambda text: " ".join(text.split()),  # on a map
        lambda text: text.lower().replace(" ", "-"),  # in an id
    )
    plain = tuple(zip(_parts(HOSTILE), _parts(HARMLESS), strict=True))
    return tuple((form(bad), form(good)) for form in forms for bad, good in plain)


def _parts(texts: Texts) -> tuple[str, ...]:
    return texts.tail, texts.plain_tail, texts.line, texts.lead
