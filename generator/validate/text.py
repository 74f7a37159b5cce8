"""Rules for the text of every cell of a string column: how each fault is found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.read.wording import quoted
from generator.rulebook import rulebook
from generator.validate.faults import Fault


@dataclass(frozen=True, slots=True)
class TextRule:
    """`pattern` finds the fault; `says` follows the value in the message.

    The remedy is that of the rulebook.
    """

    id: str
    pattern: str
    says: str


TEXT_RULES = (
    TextRule(
        id="line-break",
        pattern=r"[\r\n]",
        says="holds a line break",
    ),
    TextRule(
        id="stray-space",
        pattern=r"\A\s|\s\Z",
        says="starts or ends with a space",
    ),
    TextRule(
        id="formula",
        pattern=r"\A[=+\-@]",
        says="starts like a spreadsheet formula",
    ),
    TextRule(
        id="html",
        pattern=r"</?[A-Za-z]|<[!?]|&(?:[A-Za-z]{2,8}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});",
        says="holds HTML",
    ),
    TextRule(
        id="lost-character",
        pattern="\N{REPLACEMENT CHARACTER}",
        says="holds the mark that stands for a lost character",
    ),
    TextRule(
        id="garbled-text",
        # What UTF-8 looks like when it is read as Windows-1252.
        pattern="[\u00c2\u00c3][\x80-\xbf]|\u00e2\u20ac|\u00e2\u201a\u00ac",
        says="was garbled on the way through another encoding",
    ),
    TextRule(
        id="look-alike",
        # Combining marks, Greek, Cyrillic, Armenian, Cherokee, wide forms, mathematical letters.
        pattern="[\u0300-\u058f\u13a0-\u13ff\uff01-\uff5e\U0001d400-\U0001d7ff]",
        says="holds a letter that only looks like one of the Latin alphabet",
    ),
)
ANY_OF_THEM = re.compile("|".join(rule.pattern for rule in TEXT_RULES))


def text_fault(text: str) -> Fault | None:
    """The first of the rules that the text breaks."""
    if not ANY_OF_THEM.search(text):
        return None
    broken = next(rule for rule in TEXT_RULES if re.search(rule.pattern, text))
    return Fault(broken.id, f"{quoted(text)} {broken.says}.", rulebook()[broken.id].remedy)
