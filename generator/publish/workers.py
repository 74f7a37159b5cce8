"""Work on every core: forked processes that share what the parent has derived.

They end with the parent, however it ends: each waits for the end of a pipe that only the parent
holds open, which the kernel closes for it even after SIGKILL.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
Task = Callable[[], T]

_tasks: Sequence[Task[Any]] = ()
"""Set before the processes are forked, so that they have it without being sent it."""


class Start(Protocol):
    """Starts a task. What it returns waits for the task's result, or raises what it raised."""

    def __call__(self, task: Task[T], /) -> Task[T]: ...


@contextmanager
def workers(tasks: Iterable[Task[Any]]) -> Iterator[Start]:
    """A function that starts one of `tasks`. Their order of starting does not change results.

    When the body fails, tasks under way are broken off: nothing is written after this returns.
    Where processes cannot be forked, a task runs in this process when its result is asked for.
    """
    global _tasks
    if not hasattr(os, "fork"):
        yield _in_this_process
        return
    _tasks = tuple(tasks)
    numbers = {id(task): number for number, task in enumerate(_tasks)}
    others = set(multiprocessing.active_children())
    pipe = os.pipe()
    pool = ProcessPoolExecutor(
        os.cpu_count(), multiprocessing.get_context("fork"), _belong_to_parent, pipe
    )

    def start(task: Task[T]) -> Task[T]:
        return pool.submit(_run, numbers[id(task)]).result

    try:
        yield start
    except BaseException:
        for process in set(multiprocessing.active_children()) - others:
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        for end in pipe:
            os.close(end)
        _tasks = ()


def _in_this_process(task: Task[T], /) -> Task[T]:
    return task


def _run(number: int) -> Any:  # noqa: ANN401 - whatever the task returns
    return _tasks[number]()


def _belong_to_parent(reader: int, writer: int) -> None:
    """In a new process: Ctrl+C is the parent's to hear, and the parent's end is ours."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.close(writer)
    threading.Thread(target=_end_with_parent, args=(reader,), daemon=True).start()


def _end_with_parent(reader: int) -> None:
    """Nothing is ever written: the read returns when the parent is gone."""
    os.read(reader, 1)
    os.kill(os.getpid(), signal.SIGKILL)
