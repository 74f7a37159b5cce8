"""Requests to publishers: patient, polite, bounded in time and size. Effects only."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime

import urllib3
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    IncompleteRead,
    MaxRetryError,
    NewConnectionError,
    ProtocolError,
    TimeoutError,
)

from generator.problems import DataProblems
from generator.refresh.faults import refuse
from generator.refresh.policy import Policy, wait_before
from generator.refresh.replies import TRY_LATER, Flaw, Kind, Read, Reply, read_reply
from generator.refresh.reply_cache import ReplyCache

AGENT = "provision-atlas refresh"
CHUNK_BYTES = 65_536
REDIRECTS = 5


class Client:
    """Takes whole, checked replies. One client is for one command: its time is counted together.

    `sleep` is given the seconds to wait before a request is repeated.
    """

    def __init__(
        self,
        policy: Policy | None = None,
        cache: ReplyCache | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.policy = policy or Policy()
        self._cache = cache
        self._sleep = sleep
        self._end = time.monotonic() + self.policy.seconds
        only_redirects = urllib3.Retry(
            None, connect=0, read=0, status=0, other=0, redirect=REDIRECTS, raise_on_redirect=False
        )
        self._pool = urllib3.PoolManager(retries=only_redirects)

    def get(self, address: str, kind: Kind[Read]) -> Read:
        """What the reply says. Raises DataProblems when none that is sound can be had."""
        kept = self._cache.get(address, kind.accept) if self._cache else None
        found = None if kept is None else kind.read(kept)
        if found is None or isinstance(found, Flaw):
            return self._persist(address, kind)
        return found

    def forget(self) -> None:
        """Drop the kept replies: they were used."""
        if self._cache:
            self._cache.clear()

    def _persist(self, address: str, kind: Kind[Read]) -> Read:
        failures = 0
        while True:
            result = self._once(address, kind)
            if not isinstance(result, Flaw):
                return result
            failures += 1
            wait = wait_before(self.policy, failures, result.wait, random.random())  # noqa: S311
            too_long = result.wait is not None and result.wait > self.policy.longest_wait
            if not result.again or failures >= self.policy.attempts or too_long:
                raise _problem(address, result, failures)
            if time.monotonic() + wait > self._end:
                raise _problem(address, self._late(result), failures)
            self._sleep(wait)

    def _once(self, address: str, kind: Kind[Read]) -> Read | Flaw:
        headers = {"Accept": kind.accept, "Accept-Encoding": "gzip", "User-Agent": AGENT}
        try:
            answer = self._pool.request(
                "GET",
                address,
                headers=headers,
                preload_content=False,
                timeout=urllib3.Timeout(self.policy.silence),
            )
            body = self._read(answer)
        except HTTPError as error:
            return _broken(error)
        if isinstance(body, Flaw):
            return body
        told = answer.headers.get("Retry-After", "")
        media_type = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        found = read_reply(kind, Reply(answer.status, media_type, told, body), datetime.now(UTC))
        if self._cache and not isinstance(found, Flaw):
            self._cache.put(address, kind.accept, body)
        return found

    def _read(self, answer: urllib3.BaseHTTPResponse) -> bytes | Flaw:
        """In chunks, decoded, so that neither a slow drip nor a gzip bomb outlasts the limits."""
        body = bytearray()
        try:
            while chunk := answer.read1(CHUNK_BYTES, decode_content=True):
                body += chunk
                if len(body) > self.policy.largest_bytes:
                    return _too_large(self.policy.largest_bytes)
                if time.monotonic() > self._end:
                    return self._late(None)
        finally:
            answer.close()
        return bytes(body)

    def _late(self, last: Flaw | None) -> Flaw:
        before = f" The last fault: {last.message}" if last else ""
        message = f"The refresh took longer than {self.policy.seconds:g} seconds.{before}"
        return Flaw("out-of-time", message, TRY_LATER)


def _broken(error: HTTPError) -> Flaw:
    """No reply, or half of one."""
    if isinstance(error, MaxRetryError) and isinstance(error.reason, HTTPError):
        return _broken(error.reason)
    if isinstance(error, TimeoutError) and not isinstance(error, NewConnectionError):
        return Flaw("source-slow", "The server did not answer in time.", TRY_LATER, again=True)
    if isinstance(error, DecodeError):
        return Flaw("incomplete", "The reply cannot be unpacked.", TRY_LATER, again=True)
    if isinstance(error, IncompleteRead | ProtocolError):
        message = f"The connection broke before the reply was whole: {error}"
        return Flaw("incomplete", message, TRY_LATER, again=True)
    remedy = "Check the address and the connection, then try again, or use --from with a file."
    return Flaw("source-unreachable", f"The address does not answer: {error}", remedy, again=True)


def _too_large(limit: int) -> Flaw:
    message = f"The reply is larger than {limit:,} bytes."
    return Flaw("too-large", message, "Nothing was written. Check the address.")


def _problem(address: str, flaw: Flaw, tries: int) -> DataProblems:
    times = f" (after {tries} tries)" if tries > 1 else ""
    return refuse(address, flaw.rule, f"{flaw.message}{times}", flaw.remedy, flaw.value)
