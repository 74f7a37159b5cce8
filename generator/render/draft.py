"""Text that is not made yet: a build that has it from last time never asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Draft:
    """What a pure function of the program makes of a base and of what it is given.

    A template shows it as HTML: the function must have escaped what it was given. The base is
    the same for a whole build, so a pickle leaves it out: drafts with equal pickles, of builds
    with equal bases, have equal texts.
    """

    __slots__ = ("base", "function", "given", "named")

    def __init__(self, function: Callable[..., str], base: object, *given: object) -> None:
        self.function, self.base, self.given = function, base, given
        self.named = b""
        """Its fingerprint, for whoever has worked it out."""

    def text(self) -> str:
        """Makes it, anew each time."""
        return self.function(self.base, *self.given)

    __html__ = text

    def __reduce__(self) -> tuple[Any, ...]:
        return Draft, (self.function, None, *self.given)


class Later:
    """A draft that need not even be drafted where what is told of it is the same as last time.

    Equal values of `told`, of builds with equal bases, mean that `draft` gives equal drafts.
    """

    __slots__ = ("draft", "told")

    def __init__(self, told: object, draft: Callable[[], Draft]) -> None:
        self.told, self.draft = told, draft

    def text(self) -> str:
        """That of the draft."""
        return self.draft().text()

    def __reduce__(self) -> tuple[Any, ...]:
        return Later, (self.told, None)
