"""`atlas links` against servers that behave well and badly: what is found, what was asked."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from tests.support.loopback import serving
from tests.support.self_signed import server_context
from tests.unit.links.behaviours import BEYOND, CASES, PAGE, PATH, ROBOTS, Case, always
from tests.unit.links.quick import QUICK, impatient, quick_checker

PAGE_OF_DOCS = Path(__file__).parents[3] / "docs" / "links.md"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.behaviour)
def test_what_is_found_and_what_is_asked(case: Case) -> None:
    asked: list[str] = []
    heads = case.heads() if case.heads else None

    with serving(case.answers(), asked, heads) as site:
        verdict = quick_checker(impatient(case.silence)).check(f"{site}{case.path}")

    methods = [one.split(" ")[0] if " " in one else "GET" for one in asked if one != ROBOTS]
    assert verdict.result == case.result
    assert " ".join(methods) == case.asked
    assert asked[0] == ROBOTS


def beyond(behaviour: str) -> str:
    return BEYOND[behaviour]


def test_a_certificate_that_nobody_vouches_for(tmp_path: Path) -> None:
    with serving(always(PAGE)(), tls=server_context(tmp_path)) as site:
        verdict = quick_checker().check(site + PATH)
    assert verdict.result == beyond("a certificate that nobody vouches for")
    assert verdict.note == "The certificate is not valid."


def test_no_tls_where_there_should_be() -> None:
    with serving(always(PAGE)()) as site:
        verdict = quick_checker().check(site.replace("http:", "https:") + PATH)
    assert verdict.result == beyond("no TLS where there should be")
    assert verdict.note == "There is no secure connection."


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        verdict = quick_checker().check(f"http://127.0.0.1:{taken.getsockname()[1]}{PATH}")
    assert verdict.result == beyond("nobody listens")
    assert verdict.note == "The host refuses the connection."


def test_there_is_no_such_host() -> None:
    verdict = quick_checker().check("http://nobody.invalid/")
    assert (verdict.result, verdict.note) == (
        beyond("there is no such host"),
        "There is no such host.",
    )


@contextmanager
def babbling() -> Iterator[str]:
    """A server that answers to anything with bytes that are no HTTP."""

    def answer() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                connection.recv(4_096)
                connection.sendall(b"\x00\xff\x00 220 mail ready\r\n\r\n")

    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        Thread(target=answer, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        server.shutdown(socket.SHUT_RDWR)


def test_bytes_that_are_no_http() -> None:
    with babbling() as site:
        assert quick_checker().check(site + PATH).result == beyond("bytes that are no HTTP")


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_an_address_in_a_private_network_is_not_asked(scheme: str, tmp_path: Path) -> None:
    asked: list[str] = []
    tls = server_context(tmp_path) if scheme == "https" else None
    checker = quick_checker(replace(QUICK, private=False))
    with serving(always(PAGE)(), asked, tls=tls) as site:
        verdict = checker.check(site + PATH)
    assert asked == []
    # One that cannot be trusted is left before anyone looks where it is.
    expected = "bad-certificate" if tls else beyond("an address in a private network")
    assert verdict.result == expected


@pytest.mark.parametrize("address", ["http://[::1/", "http:///path", "http://a..b.test/"])
def test_what_is_no_address_is_found_to_be_none(address: str) -> None:
    assert quick_checker().check(address).result == "unreachable"


def test_the_table_in_docs_is_that_of_the_tests() -> None:
    written = [
        line
        for line in PAGE_OF_DOCS.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and line.count("|") == 4
    ]
    expected = [case.row() for case in CASES]
    others = [f"| {behaviour} | `{result}` |" for behaviour, result in BEYOND.items()]
    assert written[2:] == expected
    text = PAGE_OF_DOCS.read_text(encoding="utf-8").splitlines()
    assert [line for line in text if line in others] == others
