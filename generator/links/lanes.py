"""One request at a time to each host, with a pause between two."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from urllib.parse import urlsplit

from generator.links.replies import Failure


@dataclass
class Lane:
    """The way to one host. `closed` is set once the host asked to be left in peace for long."""

    sleep: Callable[[float], None]
    clock: Callable[[], float]
    pause: float
    closed: Failure | None = None
    _free: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until nobody else asks the host and the pause is over; then the turn is ours."""
        with self._lock:
            wait = self._free - self.clock()
            if wait > 0:
                self.sleep(wait)
            try:
                yield
            finally:
                self._free = max(self._free, self.clock() + self.pause)

    def rest(self, seconds: float) -> None:
        """Nobody asks the host for so long."""
        self._free = max(self._free, self.clock() + seconds)


class Lanes:
    """The lane of each host. Ports and schemes of a host share it."""

    def __init__(
        self,
        pause: float,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._make = partial(Lane, sleep, clock, pause)
        self._lanes: dict[str, Lane] = {}
        self._lock = Lock()

    def of(self, address: str) -> Lane:
        with self._lock:
            return self._lanes.setdefault(host_of(address), self._make())


def host_of(address: str) -> str:
    """The host's name in small letters; empty where the address has none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
