"""A text that does not have the form of its column: what became of it, as far as can be told."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from generator.read.wording import quoted
from generator.validate.faults import Fault
from generator.validate.patterns import Shape

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
PARTS = re.compile(r"[^\W_]+")
OTHER_THAN_ASCII = re.compile(r"[^\x00-\x7f]")


def misshapen(text: str, shape: Shape) -> Fault:
    """What is wrong with a text that is not of that shape, with the cure where it is known."""
    strange = OTHER_THAN_ASCII.search(text) if shape.plain else None
    if strange:
        name = unicodedata.name(strange[0], "a character without a name").lower()
        message = f"{quoted(text)} holds U+{ord(strange[0]):04X}, {name}."
        return Fault("look-alike", message, f"Type it on an English keyboard. {shape.remedy}")
    meant = year_first(text) if shape.name == "a date" else ""
    if meant:
        message = f"{quoted(text)} is a date as a spreadsheet shows it."
        remedy = f"Write {meant}, if that is what it means; set the column to text before you save."
        return Fault("reformatted-date", message, remedy)
    return Fault("pattern", f"{quoted(text)} is not {shape.name}.", shape.remedy)


def year_first(text: str) -> str:
    """A date as spreadsheets show it, `01/04/2026`, `1-Apr-26` or `Apr-26`, as `2026-04-01`.

    Read as the British write it, the day first, unless no such day exists. Empty when it is
    no date.
    """
    parts = [_number(part) for part in PARTS.findall(text)]
    named = re.search(r"[A-Za-z]{3}", text)
    if len(parts) == 2 and named and parts[0]:
        return _month(parts[1], parts[0])
    if len(parts) != 3:
        return ""
    first, second, third = parts
    orders = [(first, second, third)] if first > 31 else [(third, second, first)]
    if not named and first <= 31:
        orders.append((third, first, second))
    return next(filter(None, (_day(*order) for order in orders)), "")


def _number(part: str) -> int:
    """A number, or that of a month by its name; 0 for any other word."""
    if part.isascii() and part.isdigit():
        return int(part[:5])
    name = part[:3].casefold()
    return MONTHS.index(name) + 1 if name in MONTHS else 0


def _month(year: int, month: int) -> str:
    day = _day(year, month, 1)
    return day[:-3]


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year + 2000 if 0 < year < 100 else year, month, day).isoformat()
    except ValueError:
        return ""
