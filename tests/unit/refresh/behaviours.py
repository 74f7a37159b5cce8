"""How a server may behave, whatever it serves. A behaviour turns its good answers into others."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.support.loopback import Answer, Respond, zipped
from tests.unit.refresh.quick import QUICK

Wrong = Callable[[Answer], Answer]
Misbehave = Callable[[Respond], Respond]
FOREVER = 1_000
BOMB = gzip.compress(bytes(30_000_000), 1)


@dataclass(frozen=True)
class Case:
    """`rule` names one or more, with commas between; it is empty where all is well in the end.

    `requests`: how many were made, where that is fixed. `silence`: what the client puts up with.
    """

    behaviour: str
    misbehave: Misbehave
    rule: str = ""
    requests: int | None = None
    silence: float = QUICK.silence

    @property
    def outcome(self) -> str:
        if not self.rule:
            return "exit 0, written"
        return f"exit 1, {self.rule}, nothing changed"

    @property
    def rules(self) -> set[str]:
        return set(self.rule.split(", ")) if self.rule else set()

    def row(self, command: str) -> str:
        requests = "" if self.requests is None else str(self.requests)
        return f"| {command} | {self.behaviour} | {self.outcome} | {requests} |"


def times(number: int, wrong: Wrong) -> Misbehave:
    """The first `number` answers are wrong, the others are not."""

    def misbehave(good: Respond) -> Respond:
        left = iter(range(number))

        def respond(path: str) -> Answer:
            answer = good(path)
            return answer if next(left, None) is None else wrong(answer)

        return respond

    return misbehave


def well(good: Respond) -> Respond:
    return good


def status(code: int, retry_after: str = "") -> Wrong:
    headers = (("Retry-After", retry_after),) if retry_after else ()
    return lambda _: Answer(b"<p>No</p>", "text/html", code, headers=headers)


def becomes(body: bytes, kind: str | None = None) -> Wrong:
    return lambda good: Answer(body, kind or good.kind)


def slow(answer: Answer) -> Answer:
    return replace(answer, silence=1.5)


def cut(answer: Answer) -> Answer:
    return replace(answer, body=answer.body[:-20], announced=len(answer.body))


def reset(answer: Answer) -> Answer:
    return replace(answer, reset=True)


def bomb(answer: Answer) -> Answer:
    return Answer(BOMB, answer.kind, headers=(("Content-Encoding", "gzip"),))


def bad_gzip(answer: Answer) -> Answer:
    half = gzip.compress(answer.body)[:-30]
    return Answer(b"x" + half, answer.kind, headers=(("Content-Encoding", "gzip"),))


LOGIN = becomes(b"<!doctype html><title>Sign in</title>", "text/html")


def transport(whole: int) -> tuple[Case, ...]:
    """What can go wrong on the way; `whole` is how many requests a good run makes."""
    return (
        Case("good", well, requests=whole),
        Case("gzip on the way", times(FOREVER, zipped), requests=whole),
        Case("slow once", times(1, slow), requests=whole + 1),
        Case("always slow", times(FOREVER, slow), "source-slow", 3, silence=0.1),
        Case("shorter than announced, once", times(1, cut), requests=whole + 1),
        Case("always shorter than announced", times(FOREVER, cut), "incomplete", 3),
        Case("connection torn down, once", times(1, reset), requests=whole + 1),
        Case("connection always torn down", times(FOREVER, reset), "incomplete", 3),
        Case("429, Retry-After: 1, then good", times(1, status(429, "1")), requests=whole + 1),
        Case("429, Retry-After: an hour", times(1, status(429, "3600")), "rate-limited", 1),
        Case("always 429", times(FOREVER, status(429)), "rate-limited", 3),
        Case("500 twice, then good", times(2, status(500)), requests=whole + 2),
        Case("always 503", times(FOREVER, status(503)), "source-unreachable", 3),
        Case("404", times(FOREVER, status(404)), "source-unreachable", 1),
        Case("a page to sign in, status 200", times(FOREVER, LOGIN), "content-type", 1),
        Case("empty once", times(1, becomes(b"")), requests=whole + 1),
        Case("always empty", times(FOREVER, becomes(b"")), "empty-reply", 3),
        Case("a gzip bomb", times(FOREVER, bomb), "too-large", 1),
        Case("larger than the limit", times(FOREVER, becomes(b"9" * 1_500_000)), "too-large", 1),
        Case("gzip that is none", times(FOREVER, bad_gzip), "incomplete", 3),
    )
