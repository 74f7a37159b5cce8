"""What was found about tables, for who checks many versions of a package that differ in one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

from generator.read.package import Package

T = TypeVar("T")


class Memory:
    """Answers about the tables of one package, kept as long as it is.

    A table read again is another object, so what concerns it is worked out anew and not kept.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._ids = {id(table) for table in package.tables.values()}
        self._answers: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, about: Iterable[object], find: Callable[[], T]) -> T:
        """What `find` gives, which depends on `key` and on the tables of `about` alone."""
        seen = tuple(id(table) for table in about)
        if not self._ids.issuperset(seen):
            return find()
        if (key, seen) not in self._answers:
            self._answers[key, seen] = find()
        answer: T = self._answers[key, seen]
        return answer
