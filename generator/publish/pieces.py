"""Texts of drafts within a file: the next build cuts out those that it would make again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from generator.render.draft import Draft

Spans = Mapping[str, tuple[int, int]]
"""Where the text of a draft lies, by its fingerprint: the first byte and the one after the last."""


def join(
    parts: Iterable[str | Draft], name: Callable[[Draft], str], known: Mapping[str, bytes]
) -> tuple[bytes, Spans]:
    """The HTML of all parts. `known` has texts of drafts by what `name` calls them."""
    content = bytearray()
    spans: dict[str, tuple[int, int]] = {}
    for part in parts:
        if isinstance(part, str):
            content += _encoded(part)
            continue
        key, start = name(part), len(content)
        content += known.get(key) or _encoded(part.text())
        spans[key] = start, len(content)
    return bytes(content), spans


def cut(content: bytes, spans: Spans) -> dict[str, bytes]:
    """The texts of the drafts in a file."""
    return {key: content[start:end] for key, (start, end) in spans.items()}


def _encoded(html: str) -> bytes:
    return html.encode("utf-8", errors="xmlcharrefreplace")
