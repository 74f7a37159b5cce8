"""The file that the search reads, and the guard on how much it finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.derive.exports import WrittenPage, search_record
from generator.derive.world import World
from generator.model.search import SearchKind
from generator.publish.errors import SearchIndexError
from generator.publish.formats import as_json
from generator.publish.mkdocs_site import page_words
from generator.render.links import Links
from generator.render.page import Listed, SiteFile


def search_file(
    world: World, links: Links, pages: Iterable[Listed], content: Path, edition: str
) -> SiteFile:
    """`data/search.json`. Raises SearchIndexError when a kind has too few or too many pages."""
    written = (*_directories(pages), *_content_pages(content))
    record = search_record(world.index, world.places, written, links.path, edition)
    check_counts(
        world.index.atlas.search_kinds, Counter(one["kind"] for one in record["documents"])
    )
    return SiteFile("data/search.json", as_json(record))


def check_counts(kinds: Iterable[SearchKind], counts: Counter[str]) -> None:
    """Raises SearchIndexError: a site that lost its councils would otherwise look finished."""
    for kind in kinds:
        found = counts[kind.id]
        if not kind.floor <= found <= kind.ceiling:
            raise SearchIndexError(
                f"The search would find {found} pages of the kind {kind.id}; search_kinds.csv "
                f"allows {kind.floor} to {kind.ceiling}. Look for what went missing or was "
                "doubled, or change the limits."
            )


def _directories(pages: Iterable[Listed]) -> Iterator[WrittenPage]:
    """Pages that are not of a record. The home page leads to all and answers nothing."""
    for page in pages:
        if page.path and page.kind != "former":
            yield WrittenPage(page.path, page.title, page.description)


def _content_pages(content: Path) -> Iterator[WrittenPage]:
    for path in sorted(content.glob("*.md")):
        # A page that is not UTF-8 is reported by MkDocs, with its name.
        title, description = page_words(path.read_text(encoding="utf-8", errors="replace"))
        yield WrittenPage(f"{path.stem}/", title or path.stem.title(), description)
