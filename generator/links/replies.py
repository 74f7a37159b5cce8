"""What can come back from a request: an answer, or a failure. Pure."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from typing import Literal

from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)

Failing = Literal["silent", "unreachable", "bad-certificate", "not-asked", "busy"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer. `location` and `retry_after` are headers as they came.

    `body` is empty unless it was asked for.
    """

    status: int
    media_type: str = ""
    location: str = ""
    retry_after: str = ""
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Failure:
    """No answer. `again`: the next try may well succeed."""

    result: Failing
    note: str
    again: bool = False


class PrivateAddressError(Exception):
    """The host has an address in a private network, which is not ours to ask."""


PRIVATE = Failure("not-asked", "The address is one of a private network.")
NO_ADDRESS = Failure("unreachable", "It is not an address that can be asked.")


def failure_of(error: Exception) -> Failure:
    """What an error of the client means."""
    if isinstance(error, PrivateAddressError):
        return PRIVATE
    if isinstance(error, NameResolutionError):
        return Failure("unreachable", "There is no such host.")
    if isinstance(error, NewConnectionError):
        return Failure("unreachable", "The host refuses the connection.", again=True)
    if isinstance(error, ConnectTimeoutError | ReadTimeoutError):
        return Failure("silent", "The server did not answer in time.", again=True)
    if isinstance(error, SSLError | ssl.SSLError):
        return Failure("bad-certificate", _words(error))
    if isinstance(error, HTTPError):
        return Failure(
            "unreachable", "The connection broke before there was an answer.", again=True
        )
    return NO_ADDRESS


def _words(error: Exception) -> str:
    verified = "certificate verify failed" in str(error).lower()
    return "The certificate is not valid." if verified else "There is no secure connection."
