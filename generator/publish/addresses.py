"""The address of every page and file that something links to."""

from __future__ import annotations

from pathlib import Path

from generator.derive.index import Index
from generator.publish.data_files import file_addresses
from generator.publish.essays import essay_names
from generator.render.links import Links, build_links

DIRECTORIES = (
    "",
    "areas/",
    "programmes/",
    "providers/",
    "maps/",
    "compare/",
    "changes/",
    "insights/",
    "insights/programmes/",
    "insights/churn/",
    "insights/money/",
    "insights/maps/",
    "quality/",
    "labels/",
    "data/",
    "data-dictionary/",
    "for-councils/",
    "indicators/",
    "search/",
    "shortlist/",
)
"""Pages of the atlas that stand alone."""


def all_links(index: Index, content: Path) -> Links:
    """Of the pages made from data and of those written by hand in the folder `content`."""
    written = [f"{path.stem}/" for path in sorted(content.glob("*.md"))]
    examples = [f"examples/{name}/" for name in essay_names(content)]
    written += ["examples/", *examples] if examples else []
    return build_links(index, (*DIRECTORIES, *written), file_addresses(index))
