"""Many addresses on several hosts."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest

from generator.links.judge import Verdict
from generator.links.run import check_all
from tests.support.loopback import Answer, serving
from tests.unit.links.behaviours import PAGE, ROBOTS, status
from tests.unit.links.quick import QUICK, quick_checker


class Scripted:
    """Stands for a checker: what it says of an address is a function."""

    def __init__(self, check: object) -> None:
        self.check = check


def test_every_address_is_answered_for_and_robots_asked_once_a_site() -> None:
    asked: list[str] = []
    paths = [f"/{number}" for number in range(12)]
    with serving(dict.fromkeys(paths, PAGE), asked) as one, serving({}) as two:
        addresses = [f"{one}{path}" for path in paths] + [f"{two}/gone"]
        found = dict(check_all(addresses, quick_checker(), QUICK))
    assert {address: verdict.result for address, verdict in found.items()} == dict.fromkeys(
        addresses[:-1], "ok"
    ) | {addresses[-1]: "gone"}
    assert asked.count(ROBOTS) == 1


def test_a_server_that_asks_for_an_hour_is_asked_for_nothing_more() -> None:
    asked: list[str] = []
    answers = {"/1": status(429, "3600"), "/2": PAGE, "/3": PAGE}
    with serving(answers, asked) as site:
        found = dict(check_all([f"{site}/{key}" for key in "123"], quick_checker(), QUICK))
    assert {verdict.result for verdict in found.values()} == {"busy"}
    assert asked == [ROBOTS, "HEAD /1"]


def test_the_pause_that_robots_txt_asks_for_is_kept_up_to_a_limit() -> None:
    robots = Answer(b"User-agent: *\nCrawl-delay: 3600", "text/plain")
    checker = quick_checker()
    with serving({ROBOTS: robots, "/1": PAGE}) as site:
        assert checker.check(f"{site}/1").result == "ok"
        assert checker._lanes.of(site).pause == QUICK.longest_pause


def test_a_server_that_holds_a_worker_for_ever_does_not_hold_the_run() -> None:
    forever = Event()

    def check(address: str) -> Verdict:
        if "tarpit" in address:
            forever.wait()
        return Verdict("ok", 200)

    manners = replace(QUICK, seconds=0.5)
    addresses = ["https://tarpit.test/1", "https://fine.test/1"]
    found = dict(check_all(addresses, Scripted(check), manners))  # type: ignore[arg-type]
    assert list(found) == ["https://fine.test/1"]
    forever.set()


def test_a_fault_of_our_own_is_not_hidden() -> None:
    def check(_: str) -> Verdict:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(check_all(["https://fine.test/"], Scripted(check), QUICK))  # type: ignore[arg-type]


def test_nothing_to_check_is_no_work() -> None:
    assert list(check_all([], quick_checker(), QUICK)) == []
