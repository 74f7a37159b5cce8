"""Texts of drafts within a file: the next build cuts out those that it would make again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.render.draft import Draft
from generator.render.sheet import Sheet, at_marks


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the drafts of a sheet lie in its file. `frame` is the fingerprint of its frame.

    Each of `slots`, in their order, has its name, the fingerprint of its draft, the first byte and
    the one after the last.
    """

    frame: str
    slots: tuple[tuple[str, str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Pieces:
    """A file in pieces. `around` has by turns what stands round drafts, and the name of a slot.

    `drafts` are by their fingerprints.
    """

    frame: str
    around: list[bytes | str]
    drafts: Mapping[str, bytes]


NONE = Pieces("", [], {})


def cut(content: bytes, layout: Layout) -> Pieces:
    """The pieces of a file that was joined with this layout."""
    around: list[bytes | str] = []
    at = 0
    for name, _, start, end in layout.slots:
        around += content[at:start], name
        at = end
    around.append(content[at:])
    drafts = {key: content[start:end] for _, key, start, end in layout.slots}
    return Pieces(layout.frame, around, drafts)


def join(
    sheet: Sheet, name: Callable[[Draft], str], old: Pieces = NONE, known: Mapping[str, bytes] = {}
) -> tuple[bytes, Layout]:
    """The HTML of a sheet. What `old` or `known` has, by what `name` calls it, is not made."""
    frame, texts = name(sheet.frame), {**known, **old.drafts}
    around = old.around if frame == old.frame else _around(sheet)
    content = bytearray()
    slots: list[tuple[str, str, int, int]] = []
    for part in around:
        if isinstance(part, bytes):
            content += part
            continue
        draft, start = sheet.slots[part], len(content)
        key = name(draft)
        content += texts.get(key) or _encoded(draft.text())
        slots.append((part, key, start, len(content)))
    return bytes(content), Layout(frame, tuple(slots))


def _around(sheet: Sheet) -> list[bytes | str]:
    parts = at_marks(sheet.frame.text())
    return [part if odd % 2 else _encoded(part) for odd, part in enumerate(parts)]


def _encoded(html: str) -> bytes:
    return html.encode("utf-8", errors="xmlcharrefreplace")
