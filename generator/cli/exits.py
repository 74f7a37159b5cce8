"""Exit codes of the public contract."""

from __future__ import annotations

OK = 0
PROBLEMS = 1
USAGE = 2


class UsageError(Exception):
    """The command cannot run as it was asked to; the message says why."""
