"""Is a reply what was asked for? What is wrong with one, as a value. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Generic, TypeVar

Read = TypeVar("Read")
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which the same request may well succeed."""
TOO_MANY = 429
TRY_LATER = "Try again later. What was whole is kept, so that the next run goes on from there."
NOT_OURS = "Nothing was written. Check the address; if it is right, the service has changed."


@dataclass(frozen=True, slots=True)
class Flaw:
    """`again`: the request may be repeated, not before `wait` seconds when the server said so."""

    rule: str
    message: str
    remedy: str
    value: str = ""
    again: bool = False
    wait: float | None = None


@dataclass(frozen=True, slots=True)
class Kind(Generic[Read]):
    """What is asked for: its name in sentences, the media types that it may come as, how to read.

    `types` are the endings of media types. `read` gives what a body says, or what is wrong.
    """

    name: str
    types: tuple[str, ...]
    accept: str
    read: Callable[[bytes], Read | Flaw]


@dataclass(frozen=True, slots=True)
class Reply:
    """`retry_after` is the header as it came."""

    status: int
    media_type: str
    retry_after: str
    body: bytes


def read_reply(kind: Kind[Read], reply: Reply, now: datetime) -> Read | Flaw:
    """What a reply says, or the first thing that is wrong with it."""
    if reply.status != 200:
        return _refused(reply, now)
    if not reply.body.strip():
        return Flaw("empty-reply", "The reply is empty.", TRY_LATER, again=True)
    if not any(reply.media_type.endswith(ending) for ending in kind.types):
        return Flaw(
            "content-type",
            f"The address answers with {reply.media_type or 'no media type'}, not {kind.name}.",
            f"Give the address of the {kind.name} itself, not of a page about it.",
            reply.media_type,
        )
    return kind.read(reply.body)


def seconds_told(header: str, now: datetime) -> float | None:
    """Retry-After: seconds, or a date; None when it is neither."""
    if header.strip().isdecimal():
        return float(header)
    try:
        when = parsedate_to_datetime(header)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())


def _refused(reply: Reply, now: datetime) -> Flaw:
    rule = "rate-limited" if reply.status == TOO_MANY else "source-unreachable"
    busy = reply.status in BUSY
    return Flaw(
        rule,
        f"The server answers with status {reply.status}.",
        TRY_LATER if busy else NOT_OURS,
        str(reply.status),
        again=busy,
        wait=seconds_told(reply.retry_after, now) if busy else None,
    )
