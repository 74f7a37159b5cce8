"""One address: robots.txt, HEAD, then GET where HEAD is refused, redirects step by step."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from threading import Lock
from urllib.parse import urldefrag, urljoin, urlsplit

from generator.links.asking import Asker
from generator.links.judge import FOR_GOOD, REDIRECTS, Verdict, judge, of_failure
from generator.links.lanes import Lanes, host_of
from generator.links.manners import Manners
from generator.links.replies import NO_ADDRESS, Answer, Failure
from generator.links.robots import Robots, read_robots, robots_address
from generator.refresh.policy import wait_before
from generator.refresh.replies import BUSY, TOO_MANY, seconds_told

LEFT_IN_PEACE = "The server asked for a long wait, and nothing more was asked of it."


class Checker:
    """Checks addresses, from several threads at once. What it learns of a site it remembers."""

    def __init__(self, manners: Manners, asker: Asker, lanes: Lanes) -> None:
        self._manners = manners
        self._asker = asker
        self._lanes = lanes
        self._robots: dict[str, Robots] = {}
        self._reading: dict[str, Lock] = {}
        self._lock = Lock()

    def check(self, address: str) -> Verdict:
        """What is found at the address, or why nothing was asked."""
        if not host_of(address):
            return of_failure(NO_ADDRESS)
        here, for_good, seen = urldefrag(address).url, True, set[str]()
        while True:
            seen.add(here)
            answer = self._allowed(here)
            if isinstance(answer, Failure):
                return of_failure(answer, "" if len(seen) == 1 else here)
            if answer.status not in REDIRECTS or not answer.location:
                return judge(address, here, for_good=for_good, answer=answer)
            for_good = for_good and answer.status in FOR_GOOD
            onward = _onward(here, answer.location)
            if not onward or onward in seen or len(seen) > self._manners.redirects:
                note = _why_not(onward, seen)
                return Verdict("bad-redirect", answer.status, onward or answer.location, note)
            here = onward

    def _allowed(self, address: str) -> Answer | Failure:
        return self._rules(address).against(address) or self._persist(address)

    def _rules(self, address: str) -> Robots:
        """Asked for once a site. The pause between requests becomes what the site wants."""
        place = robots_address(address)
        with self._lock:
            reading = self._reading.setdefault(place, Lock())
        with reading:
            if place not in self._robots:
                found = read_robots(self._robots_answer(place))
                lane = self._lanes.of(address)
                lane.pause = max(lane.pause, min(found.pause(), self._manners.longest_pause))
                self._robots[place] = found
            return self._robots[place]

    def _robots_answer(self, place: str) -> Answer | Failure:
        """Redirects of robots.txt itself are followed wherever they lead, five at most."""
        for _ in range(5):
            answer = self._persist(place, "GET", self._manners.robots_bytes)
            if isinstance(answer, Failure) or answer.status not in REDIRECTS:
                return answer
            place = _onward(place, answer.location)
            if not place:
                break
        return Answer(404)

    def _persist(self, address: str, method: str = "HEAD", most_bytes: int = 0) -> Answer | Failure:
        """Again while that may help. A HEAD that is refused tells nothing: GET is asked then."""
        patience, failures = self._manners.patience, 0
        lane = self._lanes.of(address)
        while lane.closed is None:
            with lane.turn():
                answer = self._asker.ask(method, address, most_bytes)
            if method == "HEAD" and _tells_nothing(answer):
                method = "GET"
                continue
            if not _again(answer):
                return answer
            method, failures = "GET", failures + 1
            told = _told(answer)
            if told is not None and told > patience.longest_wait:
                lane.closed = Failure("busy", LEFT_IN_PEACE)
                return answer
            if failures >= patience.attempts:
                return answer
            lane.rest(wait_before(patience, failures, told, random.random()))  # noqa: S311
        return lane.closed


def _tells_nothing(answer: Answer | Failure) -> bool:
    """Servers refuse HEAD in many ways, with 404 too; one that asks for a wait is to have it."""
    if isinstance(answer, Failure) or answer.retry_after:
        return False
    return 400 <= answer.status != TOO_MANY


def _again(answer: Answer | Failure) -> bool:
    return answer.again if isinstance(answer, Failure) else answer.status in BUSY


def _told(answer: Answer | Failure) -> float | None:
    """How many seconds the server asks to wait."""
    if isinstance(answer, Failure):
        return None
    return seconds_told(answer.retry_after, datetime.now(UTC))


def _onward(here: str, location: str) -> str:
    """Where a redirect leads; empty when that is no web address."""
    try:
        there = urldefrag(urljoin(here, location)).url
        parts = urlsplit(there)
        return there if parts.scheme in {"http", "https"} and parts.hostname else ""
    except ValueError:
        return ""


def _why_not(onward: str, seen: set[str]) -> str:
    if not onward:
        return "It leads to what is no web address."
    return "It leads in a circle." if onward in seen else "It leads on and on."
