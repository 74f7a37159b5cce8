"""What was found about tables, for who checks them again when one of them changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from generator.problems import Problem
from generator.read.package import Package, Table

T = TypeVar("T")


class Memory:
    """Answers about the tables of one package, kept as long as it is.

    A table read again is another object, so what concerns it is worked out anew and not kept.

    `known` names the looks that found nothing wrong in an earlier run of the same program. They
    are not taken again: a name stands for what was looked for and for the content of the tables.
    `clean` names those of this run, for the next.
    """

    def __init__(self, package: Package, known: Collection[str] = ()) -> None:
        self._package = package
        self._ids = {id(table) for table in package.tables.values()}
        self._answers: dict[Hashable, Any] = {}
        self._known = known
        self.clean: set[str] = set()

    def recall(self, key: Hashable, about: Iterable[object], find: Callable[[], T]) -> T:
        """What `find` gives, which depends on `key` and on the tables of `about` alone."""
        seen = tuple(id(table) for table in about)
        if not self._ids.issuperset(seen):
            return find()
        if (key, seen) not in self._answers:
            self._answers[key, seen] = find()
        answer: T = self._answers[key, seen]
        return answer

    def problems(
        self, key: str, about: Sequence[Table], find: Callable[[], Iterable[Problem]]
    ) -> tuple[Problem, ...]:
        """What is wrong, which depends on `key` and on the tables of `about` alone."""
        name = _name(key, about)
        found = () if name in self._known else self.recall(key, about, lambda: tuple(find()))
        if name and not found:
            self.clean.add(name)
        return found


def _name(key: str, about: Sequence[Table]) -> str:
    """Empty where the content of a table is not known."""
    digests = [table.digest for table in about]
    return sha256("\n".join((key, *digests)).encode()).hexdigest() if all(digests) else ""
