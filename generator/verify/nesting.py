"""Elements that are opened and closed as HTML wants it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.verify.scan import End, Odd, Start

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
# Their end tag may be left out where what comes next says that they are over.
MAY_STAY_OPEN = frozenset(
    "body colgroup dd dt head html li optgroup option p tbody td tfoot th thead tr".split()  # noqa: SIM905
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
# By start tag: what it brings to its end, when that is the innermost open element.
ENDS = {
    **dict.fromkeys(BLOCKS, frozenset({"p"})),
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "td": frozenset({"td", "th", "p"}),
    "th": frozenset({"td", "th", "p"}),
    "tr": frozenset({"td", "th", "tr", "p"}),
    "tbody": frozenset({"td", "th", "tr", "thead", "tbody", "colgroup"}),
    "tfoot": frozenset({"td", "th", "tr", "tbody"}),
    "thead": frozenset({"colgroup", "caption"}),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"option", "optgroup"}),
    "body": frozenset({"head"}),
}
NOT_INSIDE_ITSELF = frozenset({"a", "button", "form", "label", "main", "title"})
OBSOLETE = frozenset(
    "acronym applet basefont big center dir font frame frameset marquee nobr strike tt".split()  # noqa: SIM905
)


@dataclass
class Nesting:
    """The elements that are open, the innermost last."""

    _open: list[tuple[str, int]] = field(default_factory=list)
    _foreign: int = 0

    def start(self, tag: Start) -> Iterator[Odd]:
        """Take a start tag; gives what is wrong with it."""
        name = tag.name
        if name in OBSOLETE:
            yield Odd(f"<{name}> is obsolete", tag.at)
        if name in NOT_INSIDE_ITSELF and not self._foreign and self._has(name):
            yield Odd(f"<{name}> is inside another one", tag.at)
        if not self._foreign:
            over = ENDS.get(name)
            while over and self._open and self._open[-1][0] in over:
                self._open.pop()
        if tag.closed and not self._foreign and name not in VOID:
            yield Odd(f"<{name}/> does not close the element", tag.at)
        if name in VOID or (tag.closed and self._foreign):
            return
        self._open.append((name, tag.at))
        self._foreign += name == "svg"

    def end(self, tag: End) -> Iterator[Odd]:
        """Take an end tag; gives what is wrong with it."""
        name, stack = tag.name, self._open
        if not (stack and stack[-1][0] == name):
            if not self._has(name):
                yield Odd(f"</{name}> closes nothing that is open", tag.at)
                return
            yield from self._leave_open(name)
        stack.pop()
        self._foreign -= name == "svg"

    def _leave_open(self, name: str) -> Iterator[Odd]:
        """Come out of all that is open inside the innermost element of that name."""
        while self._open[-1][0] != name:
            inner, at = self._open.pop()
            self._foreign -= inner == "svg"
            if inner not in MAY_STAY_OPEN:
                yield Odd(f"<{inner}> is still open where </{name}> comes", at)

    def finish(self) -> Iterator[Odd]:
        """What is still open at the end of the page."""
        for name, at in self._open:
            if name not in MAY_STAY_OPEN:
                yield Odd(f"<{name}> is never closed", at)

    def _has(self, name: str) -> bool:
        return any(one == name for one, _ in self._open)
