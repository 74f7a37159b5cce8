"""Regular expressions of the schemas in plain words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.validate.faults import SchemaError


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of text, known by what its pattern lets through and what it refuses.

    `plain` text has no characters but those of ASCII, like an id.
    """

    name: str
    admits: tuple[str, ...]
    refuses: str
    remedy: str
    plain: bool = True


SHAPES = (
    Shape(
        name="a date",
        admits=("2024", "2024-09", "2024-09-30"),
        refuses="2024-9",
        remedy="Write as much as is known: 2024, 2024-09 or 2024-09-30.",
    ),
    Shape(
        name="the code of a council area",
        admits=("E09000004",),
        refuses="bexley",
        remedy="Write the nine-character code that the Office for National Statistics gave the "
        "council, such as E09000004.",
    ),
    Shape(
        name="the code of a county council",
        admits=("E10000012",),
        refuses="essex",
        remedy="Write the nine-character code that begins with E10, such as E10000012.",
    ),
    Shape(
        name="the code of a region",
        admits=("E12000007",),
        refuses="london",
        remedy="Write the nine-character code that begins with E12, such as E12000007.",
    ),
    Shape(
        name="the code of a combined authority",
        admits=("E47000006",),
        refuses="tees-valley",
        remedy="Write the nine-character code that begins with E47, or E61 for Greater London.",
    ),
    Shape(
        name="a postcode area",
        admits=("E", "SE"),
        refuses="ABC",
        remedy="Write the one or two capital letters with which its postcodes begin, such as SE.",
    ),
    Shape(
        name="a web address",
        admits=("https://www.gov.uk/access-to-work",),
        refuses="www.gov.uk",
        remedy="Give the whole address, such as https://www.gov.uk/access-to-work.",
        plain=False,
    ),
    Shape(
        name="a list of ids",
        admits=("adult-learners", "adult-learners | employers"),
        refuses="adult-learners, employers",
        remedy="Set ids apart with a space, an upright line and a space, such as "
        "adult-learners | employers.",
    ),
    Shape(
        name="an id",
        admits=("made-smarter",),
        refuses="Made Smarter",
        remedy="Use lower-case letters, figures and single hyphens, such as made-smarter.",
    ),
    Shape(
        name="a period",
        admits=("2023", "2024/25"),
        refuses="2024-25",
        remedy="Write a calendar year such as 2023, or an academic one such as 2024/25.",
    ),
    Shape(
        name="the way to write a figure",
        admits=("{figure}%", "{figure}"),
        refuses="per cent",
        remedy="Put {figure} once, where the number goes, such as {figure}%.",
        plain=False,
    ),
    Shape(
        name="a provider reference number",
        admits=("10001234",),
        refuses="10001234-A",
        remedy="Write the eight figures of the UKPRN, such as 10001234.",
    ),
)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        raise SchemaError(f"the pattern {pattern} is not a regular expression: {error}") from None


def describe_pattern(pattern: re.Pattern[str]) -> Shape:
    """What the pattern asks for; the pattern itself where no plain words fit."""
    remedy = f"Write it to fit the pattern {pattern.pattern}"
    other = Shape("in the right form", (), "", remedy, plain=False)
    return next((shape for shape in SHAPES if _fits(shape, pattern)), other)


def _fits(shape: Shape, pattern: re.Pattern[str]) -> bool:
    admitted = all(pattern.fullmatch(text) for text in shape.admits)
    return admitted and not pattern.fullmatch(shape.refuses)
