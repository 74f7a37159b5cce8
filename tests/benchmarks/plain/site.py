"""From the tables to a plain site: Markdown files on disk, all in the menu, then MkDocs."""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.derive.world import build_world
from generator.geography.neighbours import neighbours
from generator.geography.topology import read_topology
from generator.render.links import build_links
from generator.validate import load
from tests.benchmarks.plain.maps import read_features
from tests.benchmarks.plain.markdown import PlainPage, Writer, blocks, bullets
from tests.benchmarks.plain.pages import Plain

BOUNDARIES = "geography/local-authorities-2025.topojson"

CONFIG = {
    "site_name": "Provision Atlas",
    "site_url": "https://example.org/",
    "theme": {"name": "material"},
    "plugins": ["search"],
    "markdown_extensions": ["attr_list", "md_in_html", "tables"],
}

Menu = list[dict[str, list[dict[str, str]]]]


def build(data: Path, content: Path, out: Path, most: int | None = None) -> None:
    """Build into `out`. `most` is for tests: at most so many pages of each section."""
    atlas, _ = load(data)
    world = build_world(atlas, neighbours(read_topology(data / BOUNDARIES)))
    to = Writer(build_links(world.index, (), ()))
    plain = Plain(world, read_features(data / BOUNDARIES), to)
    with tempfile.TemporaryDirectory(prefix="plain-") as temporary:
        docs = Path(temporary, "docs")
        # Texts with figures in them are not pages of their own here.
        shutil.copytree(content, docs, ignore=shutil.ignore_patterns("areas", "examples"))
        menu = [
            {title: _write_section(docs, title, islice(pages, most))}
            for title, pages in plain.sections().items()
        ]
        _write(docs, PlainPage("index.md", "Home", _home(menu)))
        _run(Path(temporary), docs, out, menu)


def _write_section(docs: Path, title: str, pages: Iterable[PlainPage]) -> list[dict[str, str]]:
    """Write the pages with a list of them; give their part of the menu."""
    listed = [(page.title, _write(docs, page)) for page in pages]
    folder = title.lower().replace(" ", "-")
    links = bullets(f"[{name}](../{path})" for name, path in listed)
    index = PlainPage(f"{folder}/index.md", title, blocks(f"# {title}", links))
    return [{title: _write(docs, index)}, *({name: path} for name, path in listed)]


def _write(docs: Path, page: PlainPage) -> str:
    target = docs / page.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page.text, encoding="utf-8")
    return page.path


def _home(menu: Menu) -> str:
    lists = [pages[0] for part in menu for pages in part.values()]
    links = (f"[{title}]({path})" for page in lists for title, path in page.items())
    return blocks("# Provision Atlas", bullets(links))


def _run(directory: Path, docs: Path, out: Path, menu: Menu) -> None:
    """Hand everything to MkDocs, which makes HTML of the Markdown and the search index."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    written = [path.name for path in sorted(docs.glob("*.md")) if path.name != "index.md"]
    file = directory / "mkdocs.yml"
    settings = {"docs_dir": str(docs), "site_dir": str(out.resolve())}
    nav = [{"Home": "index.md"}, *menu, {"About": written}]
    file.write_text(json.dumps(CONFIG | settings | {"nav": nav}))  # JSON is YAML too
    mkdocs_build(load_config(str(file)))
