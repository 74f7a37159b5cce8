"""A fingerprint tells apart what differs, and finds the same again in another process."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.fingerprint import fingerprint
from generator.render.draft import Draft
from tests.support.tiny import TINY
from tests.support.tiny_site import PROJECT

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@dataclass(frozen=True, slots=True)
class Named:
    name: str


@dataclass(frozen=True, slots=True)
class OtherwiseNamed:
    name: str


def upper(base: object, text: str) -> str:
    return f"{base}{text}".upper()


def lower(base: object, text: str) -> str:
    return f"{base}{text}".lower()


@given(VALUES, VALUES)
def test_values_that_differ_have_two(one: object, other: object) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (repr(one) == repr(other))


def test_a_change_of_one_field_of_one_row_is_seen() -> None:
    rows = TINY.deliveries
    changed = (replace(rows[0], note=f"{rows[0].note}."), *rows[1:])
    assert fingerprint(rows) != fingerprint(changed)


def test_the_class_counts_and_not_only_the_fields() -> None:
    assert fingerprint(Named("a")) != fingerprint(OtherwiseNamed("a"))
    assert fingerprint(Named("a")) == fingerprint(Named("".join(["a"])))


def test_a_draft_is_known_by_its_function_and_what_it_is_given_and_not_by_its_base() -> None:
    draft = Draft(upper, "base", "text")
    assert fingerprint(draft) == fingerprint(Draft(upper, "another", "text"))
    assert fingerprint(draft) != fingerprint(Draft(lower, "base", "text"))
    assert fingerprint(draft) != fingerprint(Draft(upper, "base", "texts"))
    assert draft.text() == "BASETEXT"


def test_what_cannot_be_known_is_refused() -> None:
    with pytest.raises((AttributeError, TypeError)):
        fingerprint(Draft(lambda _: "", None))


def test_another_process_finds_the_same() -> None:
    """Text is hashed otherwise in each process; sets of it would come in another order."""
    code = (
        "from generator.publish.fingerprint import fingerprint\n"
        "from tests.support.tiny import TINY\n"
        "print(fingerprint(TINY))"
    )
    other = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == fingerprint(TINY)
