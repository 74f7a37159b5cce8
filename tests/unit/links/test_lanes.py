"""One request at a time to a host, with a pause between two."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock

from generator.links.lanes import Lane, Lanes, host_of


@dataclass
class Clock:
    """Time that passes only when somebody waits, in seconds."""

    now: float = 100.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


def lane(clock: Clock, pause: float = 2.0) -> Lane:
    return Lane(clock.sleep, lambda: clock.now, pause)


def test_the_first_turn_comes_at_once_and_the_next_after_the_pause() -> None:
    clock = Clock()
    ours = lane(clock)
    with ours.turn():
        clock.now += 5  # the request itself
    with ours.turn():
        pass
    assert clock.waits == [2.0]


def test_the_pause_also_follows_a_request_that_fails() -> None:
    clock = Clock()
    ours = lane(clock)
    with suppress(OSError), ours.turn():
        raise OSError
    with ours.turn():
        pass
    assert clock.waits == [2.0]


def test_a_host_that_asks_for_more_is_given_it() -> None:
    clock = Clock()
    ours = lane(clock)
    with ours.turn():
        pass
    ours.rest(30)
    with ours.turn():
        pass
    assert clock.waits == [30.0]


def test_many_workers_have_one_turn_at_a_time() -> None:
    ours, inside, most, counting = lane(Clock(), 0.0), 0, 0, Lock()

    def ask(_: int) -> None:
        nonlocal inside, most
        with ours.turn():
            with counting:
                inside += 1
                most = max(most, inside)
            with counting:
                inside -= 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(ask, range(500)))
    assert most == 1


def test_ports_and_schemes_of_a_host_share_a_lane_and_hosts_do_not() -> None:
    lanes = Lanes(1.0)
    ours = lanes.of("https://www.gov.uk/restart")
    assert lanes.of("http://WWW.gov.uk:8080/") is ours
    assert lanes.of("https://gov.uk/restart") is not ours
    assert host_of("http://[broken") == ""
