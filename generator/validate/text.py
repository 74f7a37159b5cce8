"""Rules for the text of every cell of a string column, each declared once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.read.wording import quoted
from generator.validate.faults import Fault


@dataclass(frozen=True, slots=True)
class TextRule:
    """`pattern` finds the fault; `says` follows the value in the message."""

    id: str
    summary: str
    example: str
    pattern: str
    says: str
    remedy: str


TEXT_RULES = (
    TextRule(
        id="line-break",
        summary="A cell is one line, so that a line of the file is a row.",
        example="Help with travel\nand equipment",
        pattern=r"[\r\n]",
        says="holds a line break",
        remedy="Write it as one line.",
    ),
    TextRule(
        id="stray-space",
        summary="A cell has no space before or after its text.",
        example="live ",
        pattern=r"\A\s|\s\Z",
        says="starts or ends with a space",
        remedy="Remove the space.",
    ),
    TextRule(
        id="formula",
        summary="A cell does not start like a spreadsheet formula, which would be run.",
        example='=HYPERLINK("https://example.org")',
        pattern=r"\A[=+\-@]",
        says="starts like a spreadsheet formula",
        remedy="Begin the text with a word.",
    ),
    TextRule(
        id="html",
        summary="Text is plain: no HTML tags or character references.",
        example="A <b>free</b> course",
        pattern=r"</?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z]{2,8}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});",
        says="holds HTML",
        remedy="Write plain text: the pages do the marking up.",
    ),
    TextRule(
        id="lost-character",
        summary="No character was lost when the file was saved in another encoding.",
        example="Caf\N{REPLACEMENT CHARACTER}",
        pattern="\N{REPLACEMENT CHARACTER}",
        says="holds the mark that stands for a lost character",
        remedy="Type the character that belongs there.",
    ),
)
ANY_OF_THEM = re.compile("|".join(rule.pattern for rule in TEXT_RULES))


def text_fault(text: str) -> Fault | None:
    """The first of the rules that the text breaks."""
    if not ANY_OF_THEM.search(text):
        return None
    broken = next(rule for rule in TEXT_RULES if re.search(rule.pattern, text))
    return Fault(broken.id, f"{quoted(text)} {broken.says}.", broken.remedy)
