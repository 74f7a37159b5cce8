"""Types of Table Schema: the text of a cell, never empty, to its value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from generator.read.wording import did_you_mean, quoted
from generator.validate.faults import CellError

Value = str | int | float | bool
Parser = Callable[[str], Value]

# Eighteen digits are more than any amount, and few enough to convert at once.
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?")
BOOLEANS = {"true": True, "false": False}
HOST = re.compile(r"[^\s.]+(\.[^\s.]+)+")
# Nowhere in an address (RFC 3986), and not read alike everywhere: https://a.example\@b.example
NOT_IN_ADDRESSES = re.compile(r'[\s\x00-\x20"<>\\^`{|}]')


def parse_string(text: str) -> str:
    return text


def parse_integer(text: str) -> int:
    if INTEGER.fullmatch(text):
        return int(text)
    raise CellError(
        "not-an-integer",
        f"{quoted(text)} is not a whole number.",
        "Write digits only, without commas, spaces or signs of money, such as 320700000.",
    )


def parse_number(text: str) -> float:
    if NUMBER.fullmatch(text):
        return float(text)
    raise CellError(
        "not-a-number",
        f"{quoted(text)} is not a number.",
        "Write digits with a point for decimals, such as 3.1.",
    )


def parse_boolean(text: str) -> bool:
    if text in BOOLEANS:
        return BOOLEANS[text]
    remedy = did_you_mean(text, BOOLEANS) + "Write true or false, in lower case."
    raise CellError("not-a-boolean", f"{quoted(text)} is neither true nor false.", remedy)


def parse_web_address(text: str) -> str:
    if _is_web_address(text):
        return text
    raise CellError(
        "bad-web-address",
        f"{quoted(text)} is not a web address.",
        "Give the whole address, such as https://www.gov.uk/access-to-work.",
    )


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    # A name before the host, as in https://www.gov.uk@b.example, is there to mislead.
    plain = "@" not in parts.netloc and not NOT_IN_ADDRESSES.search(text)
    return parts.scheme in {"http", "https"} and bool(HOST.fullmatch(host)) and plain


# By type and format, as in Table Schema; "default" is the format that is not written.
PARSERS: Mapping[tuple[str, str], Parser] = {
    ("string", "default"): parse_string,
    ("string", "uri"): parse_web_address,
    ("integer", "default"): parse_integer,
    ("number", "default"): parse_number,
    ("boolean", "default"): parse_boolean,
}
