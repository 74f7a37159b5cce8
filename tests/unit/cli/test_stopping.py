"""Signals to stop, in the process that hears them."""

from __future__ import annotations

import os
import signal
from contextlib import suppress

import pytest

from generator.cli.stopping import Stopped, stoppable

pytestmark = pytest.mark.usefixtures("signals_are_heard")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_the_body_with_the_code_of_that_signal(
    number: signal.Signals, code: int
) -> None:
    with pytest.raises(Stopped, match=number.name) as stopped, stoppable():
        os.kill(os.getpid(), number)
    assert stopped.value.exit_code == code


def test_only_the_first_signal_interrupts() -> None:
    """Cleaning up is not broken off."""
    cleaned = []

    def body() -> None:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            os.kill(os.getpid(), signal.SIGTERM)
            cleaned.append(True)

    with pytest.raises(Stopped), stoppable():
        body()
    assert cleaned == [True]


def test_a_signal_that_was_swallowed_is_not_forgotten() -> None:
    """As when it comes while Python collects garbage."""
    with pytest.raises(Stopped, match="SIGTERM"), stoppable(), suppress(Stopped):
        os.kill(os.getpid(), signal.SIGTERM)


def test_a_signal_that_is_ignored_stays_so() -> None:
    """As under nohup."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with stoppable():
        os.kill(os.getpid(), signal.SIGHUP)


def test_afterwards_all_is_as_before() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with stoppable():
        assert signal.getsignal(signal.SIGTERM) != signal.SIG_DFL
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_a_process_that_was_just_forked_ends_without_cleaning_up() -> None:
    with stoppable():
        child = os.fork()
        if child == 0:
            try:
                os.kill(os.getpid(), signal.SIGTERM)
            finally:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 143
