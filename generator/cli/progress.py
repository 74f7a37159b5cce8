"""A bar in the terminal that shows how far a command is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

COLUMNS = (TextColumn("{task.description}"), BarColumn())


@contextmanager
def bar(steps: int) -> Iterator[Callable[[str], None]]:
    """A function that is told, in words, what is being done: one of so many steps."""
    # No refreshing thread: a build forks, and a fork beside a thread can hang.
    progress = Progress(*COLUMNS, console=Console(stderr=True), transient=True, auto_refresh=False)
    with progress:
        task = progress.add_task("", total=steps)
        yield lambda doing: progress.update(task, description=doing, advance=1, refresh=True)
