"""A short name for a value: equal values of the model and the views have equal ones."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Collection
from dataclasses import fields, is_dataclass
from hashlib import sha256
from operator import attrgetter
from typing import Any

from generator.render.draft import Draft

Reduce = Callable[[Any], tuple[Any, tuple[Any, ...]]]


class Fingerprints:
    """SHA-256, hexadecimal, of all that a value holds.

    Two values that differ have two names. Equal ones may have two as well, where they hold sets or
    where one holds an object twice and the other two equal objects: that costs the work of making
    something again. Of the classes in `shared`, whose objects many
    values hold, each object is looked at once.
    """

    def __init__(self, shared: Collection[type] = ()) -> None:
        self._reducers = _Reducers()
        self._kept: dict[int, tuple[object, bytes]] = {}
        for kind in shared:
            self._reducers[kind] = self._by_name(self._reducers[kind])
        self._reducers[Draft] = self._of_draft

    def of(self, value: object) -> str:
        """Raises TypeError or AttributeError for what cannot be pickled, such as a lambda."""
        return sha256(self._pickled(value)).hexdigest()

    def _pickled(self, value: object) -> memoryview:
        stream = io.BytesIO()
        pickler = pickle.Pickler(stream, protocol=pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = self._reducers
        pickler.dump(value)
        return stream.getbuffer()

    def _by_name(self, reduce: Reduce) -> Reduce:
        def name(one: object) -> tuple[Any, tuple[Any, ...]]:
            if id(one) not in self._kept:
                # The object is kept with its name: no other can have its id meanwhile.
                self._kept[id(one)] = one, sha256(self._pickled(reduce(one))).digest()
            return bytes, (self._kept[id(one)][1],)

        return name

    def _of_draft(self, one: Draft) -> tuple[Any, tuple[Any, ...]]:
        """A page is looked at with its drafts, and then each of them by itself."""
        one.named = one.named or sha256(self._pickled(one.__reduce__())).digest()
        return bytes, (one.named,)


class _Reducers(dict[type, Reduce]):
    """How to take a dataclass apart. The standard way asks each object for its fields anew."""

    def __missing__(self, kind: type) -> Reduce:
        if not is_dataclass(kind):
            raise KeyError(kind)
        names = [field.name for field in fields(kind)]
        if len(names) > 1:
            get = attrgetter(*names)
            self[kind] = lambda one: (kind, get(one))
        else:
            self[kind] = lambda one: (kind, tuple(getattr(one, name) for name in names))
        return self[kind]


def fingerprint(value: object) -> str:
    """Of one value by itself."""
    return Fingerprints().of(value)
