"""Markdown as a person would write it by program: links, tables, lists of facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.derive.facts import Evidence, Involved, Tag
from generator.derive.refs import Ref
from generator.render.links import Links


@dataclass(frozen=True, slots=True)
class PlainPage:
    """`path` is the file below the directory of the documents: `areas/bexley.md`."""

    path: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes links between pages, all of which lie one directory down."""

    links: Links

    def path(self, ref: Ref) -> str:
        """`areas/bexley/` is the file `areas/bexley.md`."""
        address, _, fragment = self.links.path(ref).partition("#")
        return f"{address.rstrip('/')}.md" + (f"#{fragment}" if fragment else "")

    def link(self, ref: Ref) -> str:
        return f"[{ref.text}](../{self.path(ref)})"

    def all(self, refs: Iterable[Ref]) -> str:
        return ", ".join(self.link(ref) for ref in refs)

    def involved(self, people: Sequence[Involved], gap: str) -> str:
        if not people:
            return gap or "We have not found who runs it."
        return ". ".join(f"{one.phrase} {self.link(one.ref)}" for one in people)


def out(url: str, text: str) -> str:
    return f"[{text}]({url})" if url else ""


def tags(items: Iterable[Tag]) -> str:
    return " ".join(f"**{item.label}**" for item in items)


def evidence(item: Evidence) -> str:
    return joined(item.tag.label, item.date, out(item.source_url, "Source"))


def joined(*parts: str, between: str = ", ") -> str:
    return between.join(part for part in parts if part)


def blocks(*parts: str) -> str:
    """Paragraphs, tables and lists with an empty line between; empty ones are left out."""
    return joined(*parts, between="\n\n")


def bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def section(title: str, *parts: str) -> str:
    """A heading with what is under it; nothing when there is nothing under it."""
    body = blocks(*parts)
    return blocks(f"## {title}", body) if body else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
