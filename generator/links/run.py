"""All addresses: several hosts at once, one request at a time to each."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Thread

from generator.links.check import Checker
from generator.links.judge import Verdict
from generator.links.lanes import host_of
from generator.links.manners import Manners

Check = Callable[[str], Verdict]
Found = tuple[str, Verdict | Exception]


def check_all(
    addresses: Iterable[str], checker: Checker, manners: Manners
) -> Iterator[tuple[str, Verdict]]:
    """Each address with its verdict, as they come. Ends when time is over, whoever dawdles."""
    waiting, found = SimpleQueue[list[str]](), SimpleQueue[Found]()
    hosts = _by_host(addresses)
    for group in hosts:
        waiting.put(group)
    for _ in range(min(manners.hosts_at_once, len(hosts))):
        # Not waited for in the end: a server that sends a byte a minute must not hold us up.
        Thread(target=_work, args=(waiting, found, checker.check), daemon=True).start()
    end = time.monotonic() + manners.seconds
    for _ in range(sum(map(len, hosts))):
        try:
            address, verdict = found.get(timeout=max(0.0, end - time.monotonic()))
        except Empty:
            return
        if isinstance(verdict, Exception):
            raise verdict
        yield address, verdict


def _by_host(addresses: Iterable[str]) -> list[list[str]]:
    """Longest first, so that the host with most addresses does not come last."""
    groups: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        groups[host_of(address)].append(address)
    return sorted(groups.values(), key=len, reverse=True)


def _work(waiting: SimpleQueue[list[str]], found: SimpleQueue[Found], check: Check) -> None:
    while True:
        try:
            group = waiting.get_nowait()
        except Empty:
            return
        for address in group:
            try:
                found.put((address, check(address)))
            except Exception as error:
                found.put((address, error))
