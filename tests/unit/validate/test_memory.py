"""Memory: an answer about the tables of a package is found once, and about others each time."""

from __future__ import annotations

from pathlib import Path

from generator.problems import Problem
from generator.read import Package, Table
from generator.validate.memory import Memory

THINGS, OTHERS, CHANGED = (Table(name, "", (), (), {}) for name in ("things", "others", "things"))
MEMORY_OF = Package(Path(), {}, {"things": THINGS, "others": OTHERS})


def asked(*questions: tuple[str, list[object]]) -> list[int]:
    """For each question, how many answers had been found when it was answered."""
    memory, found = Memory(MEMORY_OF), []

    def find() -> int:
        found.append(1)
        return len(found)

    return [memory.recall(key, about, find) for key, about in questions]


def test_the_same_question_about_the_same_tables_is_answered_once() -> None:
    assert asked(("keys", [THINGS]), ("keys", [THINGS]), ("keys", [OTHERS])) == [1, 1, 2]


def test_another_question_is_another_answer() -> None:
    assert asked(("keys", [THINGS]), ("cells", [THINGS]), ("keys", [THINGS, OTHERS])) == [1, 2, 3]


def test_a_table_read_again_is_looked_at_anew_each_time() -> None:
    assert asked(("keys", [CHANGED]), ("keys", [CHANGED]), ("keys", [THINGS])) == [1, 2, 3]


ONE, TWO, ANOTHER = (
    Table("things", "", (), (), {}, digest="1"),
    Table("others", "", (), (), {}, digest="2"),
    Table("things", "", (), (), {}, digest="3"),
)
PROBLEM = Problem(file="things.csv", rule="blank-row", message="It is blank.", remedy="Remove it.")


def looked(memory: Memory, about: Table, *found: Problem, key: str = "cells") -> list[int]:
    """How often the table was looked at, when asked what is wrong with it."""
    looks: list[int] = []

    def find() -> tuple[Problem, ...]:
        looks.append(1)
        return found

    assert memory.problems(key, [about], find) == (found if looks else ())
    return looks


def test_a_look_that_found_nothing_is_not_taken_again_in_the_next_run() -> None:
    first = Memory(MEMORY_OF)
    assert looked(first, ONE) == [1]
    second = Memory(MEMORY_OF, first.clean)
    assert looked(second, ONE) == []
    assert second.clean == first.clean


def test_another_look_another_table_and_another_content_are_looked_at() -> None:
    first = Memory(MEMORY_OF)
    looked(first, ONE)
    second = Memory(MEMORY_OF, first.clean)
    assert looked(second, ONE, key="keys") == [1]
    assert looked(second, TWO) == [1]
    assert looked(second, ANOTHER) == [1]


def test_a_look_that_found_something_is_taken_again() -> None:
    first = Memory(MEMORY_OF)
    looked(first, ONE, PROBLEM)
    assert first.clean == set()
    assert looked(Memory(MEMORY_OF, first.clean), ONE, PROBLEM) == [1]


def test_a_table_of_which_the_content_is_not_known_is_always_looked_at() -> None:
    first = Memory(MEMORY_OF)
    assert looked(first, CHANGED) == [1]
    assert first.clean == set()
