"""Memory: an answer about the tables of a package is found once, and about others each time."""

from __future__ import annotations

from pathlib import Path

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
