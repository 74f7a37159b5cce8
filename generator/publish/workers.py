"""Work on every core: forked processes that share what the parent has derived."""

from __future__ import annotations

import multiprocessing
import os
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

    Where processes cannot be forked, a task runs in this process when its result is asked for.
    """
    global _tasks
    if not hasattr(os, "fork"):
        yield _in_this_process
        return
    _tasks = tuple(tasks)
    numbers = {id(task): number for number, task in enumerate(_tasks)}
    pool = ProcessPoolExecutor(os.cpu_count(), mp_context=multiprocessing.get_context("fork"))

    def start(task: Task[T]) -> Task[T]:
        return pool.submit(_run, numbers[id(task)]).result

    try:
        yield start
    finally:
        pool.shutdown(cancel_futures=True)
        _tasks = ()


def _in_this_process(task: Task[T], /) -> Task[T]:
    return task


def _run(number: int) -> Any:  # noqa: ANN401 - whatever the task returns
    return _tasks[number]()
