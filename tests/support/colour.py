"""Contrast of two colours as WCAG 2.2 defines it, and the colours that a style sheet names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLOCK = re.compile(r"[^{}]*\{(?:[^{}]|\{[^{}]*\})*\}")
HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
TOKEN = re.compile(r"var\(--([a-z0-9-]+)\)")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a style sheet says of one selector, and in which medium ("" is any)."""

    selector: str
    medium: str
    declarations: tuple[tuple[str, str], ...]

    def tokens(self, *names: str) -> list[str]:
        """Custom properties that the declarations of these names use."""
        used = (TOKEN.findall(value) for name, value in self.declarations if name in names)
        return [token for found in used for token in found]


def rules(css: str, medium: str = "") -> Iterator[Rule]:
    """Each rule of a style sheet, those in conditions too. Nesting beyond that is not used."""
    for block in BLOCK.findall(COMMENT.sub("", css)):
        head, _, rest = block.partition("{")
        body = rest.rpartition("}")[0]
        if "{" in body:
            yield from rules(body, head.strip().removeprefix("@media").strip())
        else:
            yield Rule(head.strip(), medium, tuple(_declarations(body)))


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    for each in body.split(";"):
        name, colon, value = each.partition(":")
        if colon:
            yield name.strip(), value.strip()


def colours(css: str, medium: str = "") -> dict[str, str]:
    """Custom properties that `:root` sets to a colour, without their dashes."""
    return {
        name.removeprefix("--"): _long(value.lower())
        for rule in rules(css)
        if (rule.selector, rule.medium) == (":root", medium)
        for name, value in rule.declarations
        if name.startswith("--") and HEX.fullmatch(value.lower())
    }


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, from 0 to 1."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
