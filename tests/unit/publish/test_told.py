"""Of every record: when it would be another, the build knows it by another name.

An edit of a row that changes a page or file of a record must change what the record is known by.
Tried with a row of each table that records are told row by row, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import pytest

from generator.derive.places import all_places
from generator.derive.population import INDICATOR
from generator.model.atlas import Atlas
from generator.publish.fingerprint import fingerprint
from generator.publish.known import BY_ROW, NOWHERE, known
from generator.publish.place_parts import place_products
from generator.publish.record_parts import (
    geography_products,
    programme_products,
    provider_products,
)
from generator.publish.shell import Shell
from generator.render.draft import Draft, Later
from generator.render.page import Joined, Page, Product, SiteFile
from generator.render.sheet import Sheet, at_marks
from tests.support.hostile_atlas import columns
from tests.support.tiny import TINY
from tests.support.tiny_places import ROTHER
from tests.support.tiny_site import tiny_context

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

CODED: dict[str, dict[str, object]] = {
    "council_adult_learning": {"education_and_training": "1990"},
    "similar_areas": {"similar_code": ROTHER},
}
"""Other values for what would not do with any text."""
OTHERWISE: dict[tuple[str, str], tuple[str, ...]] = {
    ("deliveries", "currency"): ("past", "current"),
    ("delivery_providers", "provider_id"): tuple(row.id for row in TINY.providers),
    ("local_schemes", "status"): ("closed", "live"),
    ("programme_audiences", "audience_id"): tuple(row.id for row in TINY.audiences),
    ("programme_funders", "funder_id"): tuple(row.id for row in TINY.funders),
    ("programme_themes", "theme_id"): tuple(row.id for row in TINY.themes),
    ("programmes", "evidence_date"): ("2021", "2020"),
    ("programmes", "status"): ("closed", "live"),
    ("zone_members", "coverage"): ("part", "whole"),
}
"""Columns of codes, with what else may stand in them: tried in the first and the last row."""
BESIDES = {"indicator_values": {2, 9}}
"""Rows between the first and the last: those of the region, and of the county."""
Record = TypeVar("Record", bound="DataclassInstance")
FREE = {(one.table, one.name): one.kind for one in columns()}


class Bare:
    """Puts nothing round a page: the shell is the same for a whole build."""

    def product(self, page: Page) -> Product:
        whole = Sheet(self.frame(page), page.body.slots)
        return Product(page.path, whole, lambda: (self.joined(page.path, whole),))

    def frame(self, page: Page) -> Draft:
        about = (page.path, page.title, page.description, page.kind, page.code)
        return Draft(_framed, None, about, page.body.frame)

    def joined(self, path: str, whole: Sheet) -> Joined:
        return Joined(path, whole)


def _framed(_: None, about: tuple[str, ...], frame: Draft) -> str:
    return "\n".join((*about, frame.text()))


def another(table: str, row: Record) -> Record:
    """The row with another value in each column that is no code."""
    changed: dict[str, Any] = {}
    for one in fields(row):
        was = getattr(row, one.name)
        kind = FREE.get((table, one.name))
        if kind == "text":
            changed[one.name] = f"Other {one.name}"
        elif kind == "address":
            changed[one.name] = "https://www.example.org/other"
        elif type(was) in (int, float):
            changed[one.name] = was + 1
    return replace(row, **(changed | CODED.get(table, {})))


def edits() -> Iterator[Any]:
    """One row of a table each."""
    yield from (
        pytest.param(atlas, id=name)
        for name, atlas in chain(_of_texts(), _of_codes(), _of_people())
    )


def _of_codes() -> Iterator[tuple[str, Atlas]]:
    for (table, column), values in OTHERWISE.items():
        rows = getattr(TINY, table)
        for number in sorted({0, len(rows) - 1}):
            row = rows[number]
            other = next(value for value in values if value != getattr(row, column))
            changed = replace(row, **{column: other})
            yield f"{table}-{number}-{column}", _with(table, number, changed)


def _of_people() -> Iterator[tuple[str, Atlas]]:
    """Maps tell shares of residents, which take more than one more to be others."""
    number, row = len(TINY.indicator_values) - 1, TINY.indicator_values[-1]
    assert row.indicator_id == INDICATOR
    yield "residents", _with("indicator_values", number, replace(row, value=row.value / 4))


def _with(table: str, number: int, row: Any) -> Atlas:  # noqa: ANN401 - of any table
    rows = getattr(TINY, table)
    changed: dict[str, Any] = {table: (*rows[:number], row, *rows[number + 1 :])}
    return replace(TINY, **changed)


def _of_texts() -> Iterator[tuple[str, Atlas]]:
    """The first row of each table, the last, and some between."""
    for table in sorted(name.removesuffix(".csv") for name in BY_ROW | NOWHERE):
        rows = getattr(TINY, table)
        for number in sorted({0, len(rows) - 1, *BESIDES.get(table, ())} if rows else ()):
            row = another(table, rows[number])
            if row != rows[number]:
                yield f"{table}-{number}", _with(table, number, row)


def records(data: Path, atlas: Atlas) -> dict[str, tuple[str, str]]:
    """Of each, and of each section of a page, what it is known by, and what would be made of it."""
    context, shell = tiny_context(atlas), cast(Shell, Bare())
    told, world = known(data, context.world), context.world
    products: Iterable[Product] = chain(
        geography_products(context, shell, atlas.geographies, told),
        place_products(context, shell, all_places(world.places), told),
        programme_products(context, shell, atlas.programmes, told),
        provider_products(context, shell, told),
    )
    found: dict[str, tuple[str, str]] = {}
    for one in products:
        made = list(_made(one, found))
        found[one.name] = fingerprint(one.given), fingerprint(made)
    return found


def _made(product: Product, sections: dict[str, tuple[str, str]]) -> Iterator[object]:
    """What its files say, or what they are drawn of."""
    for one in product.make():
        if isinstance(one, Joined):
            sections |= _sections(one)
            yield one.sheet.text()
        elif isinstance(one, Product) and isinstance(one.given, Draft):
            yield one.given
        elif isinstance(one, Product):
            yield from _made(one, sections)
        elif isinstance(one, SiteFile):
            yield one


def _sections(file: Joined) -> Iterator[tuple[str, tuple[str, str]]]:
    """Those that are known by what they are told."""
    marks = set(at_marks(file.sheet.frame.text())[1::2])
    slots = {name: file.sheet.slots[name] for name in marks}
    for name, slot in {**slots, "frame": file.sheet.frame}.items():
        if isinstance(slot, Later):
            yield f"{name} of {file.path}", (fingerprint(slot.told), fingerprint(slot.text()))


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    return records(tmp_path_factory.mktemp("data"), TINY)


@pytest.mark.parametrize("atlas", list(edits()))
def test_what_would_be_made_of_a_record_changes_only_with_what_it_is_known_by(
    tmp_path: Path, before: dict[str, tuple[str, str]], atlas: Atlas
) -> None:
    after = records(tmp_path, atlas)
    both = before.keys() & after.keys()
    known_anew = {name for name in both if after[name][0] != before[name][0]}
    made_anew = {name for name in both if after[name][1] != before[name][1]}
    assert made_anew <= known_anew
