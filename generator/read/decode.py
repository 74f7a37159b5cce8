"""Bytes of a file to text, and what is wrong with how it was saved."""

from __future__ import annotations

import codecs
import re

from generator.problems import Problem
from generator.read.reporter import Reporter

OTHER_ENCODINGS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SAVE_AS_UTF8 = (
    "Save the file as CSV in UTF-8 without a byte order mark: in LibreOffice choose "
    '"Unicode (UTF-8)"; in a code editor choose "UTF-8", not "UTF-8 with BOM".'
)
CARRIAGE_RETURN = re.compile(r"\r\n?")


def decode(raw: bytes, report: Reporter) -> tuple[str | None, list[Problem]]:
    """The text, or None when there is nothing to read.

    A byte that is not UTF-8 becomes a lone surrogate (`surrogateescape`), so that the reader
    of rows can say in which line and column it stands.
    """
    if not raw.removeprefix(codecs.BOM_UTF8).strip():
        return None, [_empty(report)]
    if raw.startswith(OTHER_ENCODINGS):
        return None, [report.problem("not-utf-8", "The file is UTF-16, not UTF-8.", SAVE_AS_UTF8)]
    text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="surrogateescape")
    return text, [*_byte_order_mark(raw, report), *_line_ends(text, report)]


def _empty(report: Reporter) -> Problem:
    return report.problem(
        "empty-file",
        "The file is empty.",
        "Give it its header line, or restore the file from its last version.",
    )


def _byte_order_mark(raw: bytes, report: Reporter) -> list[Problem]:
    if not raw.startswith(codecs.BOM_UTF8):
        return []
    message = "The file starts with a byte order mark, an invisible character."
    return [report.problem("byte-order-mark", message, SAVE_AS_UTF8, line=1)]


def _line_ends(text: str, report: Reporter) -> list[Problem]:
    found = CARRIAGE_RETURN.search(text)
    if not found:
        return []
    return [
        report.problem(
            "line-ends",
            "The file has Windows line ends (CRLF); the project's tables end lines with LF.",
            'Choose "LF" or "Unix" line ends when saving, so that changes can be compared.',
            line=text.count("\n", 0, found.start()) + 1,
        )
    ]
