"""What a build does when it is told to stop: it cleans up, then ends as the signal asks."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SIGNALLED = 128
"""Exit codes from here on mean a signal: shells and schedulers read them so."""


class Stopped(BaseException):
    """A signal came. No Exception: nothing on the way may take it for a fault and go on."""

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.exit_code = SIGNALLED + number


@contextmanager
def stoppable() -> Iterator[None]:
    """Signals to stop raise Stopped in the body, so that it cleans up; only the first does.

    A signal that is ignored, as under nohup, stays ignored.
    """
    here = os.getpid()
    heard: list[int] = []

    def stop(number: int, _: FrameType | None) -> None:
        if os.getpid() != here:  # A worker process that has just been forked has nothing to clean.
            os._exit(SIGNALLED + number)
        heard.append(number)
        if len(heard) == 1:
            raise Stopped(number)

    handlers = {each: signal.getsignal(each) for each in STOPPING}
    before = {each: handler for each, handler in handlers.items() if handler != signal.SIG_IGN}
    for each in before:
        signal.signal(each, stop)
    try:
        yield
        if heard:  # Python drops what is raised while it collects garbage.
            raise Stopped(heard[0])
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
