"""Texts of drafts within a file: the next build cuts out those that it would make again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from generator.render.draft import Draft, Later
from generator.render.sheet import Sheet, at_marks

Fingerprint = Callable[[object], str]


class Name(NamedTuple):
    """What a draft is known by: the fingerprint of what is told of it, if that is, and its own."""

    told: str
    own: str


class Slot(NamedTuple):
    """Where in a file the text of a draft lies: the first byte, and the one after the last."""

    slot: str
    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the drafts of a sheet lie in its file, in their order. `frame` stands round them."""

    frame: Name
    slots: tuple[Slot, ...]


class Text(NamedTuple):
    """What a draft came to."""

    name: Name
    content: bytes


Texts = Mapping[str, Text]
"""By either part of their names."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A file in pieces. `around` has by turns what stands round drafts, and the name of a slot."""

    frame: Name
    around: list[bytes | str]
    texts: Texts


NONE = Pieces(Name("", ""), [], {})


def cut(content: bytes, layout: Layout) -> Pieces:
    """The pieces of a file that was joined with this layout."""
    around: list[bytes | str] = []
    texts: dict[str, Text] = {}
    at = 0
    for slot, name, start, end in layout.slots:
        around += content[at:start], slot
        texts |= dict.fromkeys(filter(None, name), Text(name, content[start:end]))
        at = end
    return Pieces(layout.frame, [*around, content[at:]], texts)


def join(
    sheet: Sheet, fingerprint: Fingerprint, old: Pieces = NONE, known: Texts = MappingProxyType({})
) -> tuple[bytes, Layout]:
    """The HTML of a sheet. What `old` or `known` has by the same name is not made."""
    frame, around = _frame(sheet, fingerprint, old)
    texts = {**known, **old.texts}
    content = bytearray()
    slots: list[Slot] = []
    for part in around:
        if isinstance(part, bytes):
            content += part
            continue
        name, text = _text(sheet.slots[part], fingerprint, texts)
        slots.append(Slot(part, name, len(content), len(content) + len(text)))
        content += text
    return bytes(content), Layout(frame, tuple(slots))


def _frame(sheet: Sheet, fingerprint: Fingerprint, old: Pieces) -> tuple[Name, list[bytes | str]]:
    told, draft = _told(sheet.frame, fingerprint)
    if told and told == old.frame.told:
        return old.frame, old.around
    frame = draft()
    name = Name(told, fingerprint(frame))
    if name.own == old.frame.own:
        return name, old.around
    parts = at_marks(frame.text())
    return name, [part if odd % 2 else _encoded(part) for odd, part in enumerate(parts)]


def _text(slot: Draft | Later, fingerprint: Fingerprint, texts: Texts) -> Text:
    told, draft = _told(slot, fingerprint)
    if told and told in texts:
        return texts[told]
    made = draft()
    name = Name(told, fingerprint(made))
    found = texts.get(name.own)
    return Text(name, found.content if found else _encoded(made.text()))


def _told(one: Draft | Later, fingerprint: Fingerprint) -> tuple[str, Callable[[], Draft]]:
    if isinstance(one, Later):
        return fingerprint(one.told), one.draft
    return "", lambda: one


def _encoded(html: str) -> bytes:
    return html.encode("utf-8", errors="xmlcharrefreplace")
