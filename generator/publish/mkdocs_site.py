"""Puts finished pages into MkDocs with Material. The only module that knows MkDocs."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.meta import get_data

from generator.content_policy import PAGE_POLICY, REFERRER
from generator.derive.words import date_words
from generator.publish.errors import AddressTakenError
from generator.publish.placing import placed
from generator.publish.social import Picture
from generator.render.page import Page
from generator.social import SIZE

PARTS = ("areas/", "examples/")
"""Folders of the content whose files become parts of the atlas's own pages."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `mkdocs.yml` says that other parts need. `base_url` ends with a slash.

    `repository`: where mistakes are reported; empty when they are not.
    `social_images`: whether each council and programme has a preview image of its own.
    """

    base_url: str
    site_name: str
    repository: str
    social_images: bool


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin takes no options."""


class FinishedPage(MkDocsPage):
    """A page whose HTML is ready: Markdown has nothing to do."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        self.finished = page
        super().__init__(page.title, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source file; what the shell needs to know comes from the page."""
        self.markdown = ""
        self.meta = {
            "title": self.finished.title,
            "description": self.finished.description,
            "kind": self.finished.kind,
            "code": self.finished.code,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The content is the finished HTML."""
        self.content = self.finished.html


class FinishedPages(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Adds the atlas's pages beside the hand-written ones; of Material, keeps its style sheet.

    `when_emptied` is called once MkDocs has emptied the output directory.
    """

    def __init__(
        self, pages: Iterable[Page], theme_files: Iterable[str], when_emptied: Callable[[], None]
    ) -> None:
        super().__init__()
        self.pages = tuple(pages)
        self.when_emptied = when_emptied
        self.theme_files = frozenset(theme_files)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Called by MkDocs once it has listed what is on disk."""
        self.when_emptied()
        for file in list(files):
            ours = file.src_dir == config.docs_dir and not file.src_uri.startswith(PARTS)
            if not ours and file.src_uri not in self.theme_files:
                files.remove(file)
        written = {file.dest_uri for file in files}
        for page in self.pages:
            address = f"{page.path}index.html"
            placed(Path(config.site_dir), address)
            if address in written:
                raise AddressTakenError(
                    f"A page of the content folder has the address {page.path}, which the atlas "
                    f"needs for {address}. Rename it."
                )
            file = File.generated(config, f"{page.path}index.md", content="")
            file.page = FinishedPage(page, file, config)
            files.append(file)
        return files

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Called by MkDocs before it renders. Left to itself it escapes nothing in templates."""
        env.autoescape = True
        return env


def site_settings(config_file: Path, base_url: str) -> Settings:
    """Read `mkdocs.yml`. A `base_url` given by the caller goes before the file's own."""
    config = _config(config_file)
    url = base_url or config.site_url or "/"
    return Settings(
        base_url=url if url.endswith("/") else f"{url}/",
        site_name=config.site_name,
        repository=config.extra.get("repository", ""),
        social_images=bool(config.extra.get("social_images", True)),
    )


def page_words(markdown: str) -> tuple[str, str]:
    """Title and description of a written page; the title may be that of its first heading."""
    text, meta = get_data(markdown)
    headings = (line[2:].strip() for line in text.splitlines() if line.startswith("# "))
    return meta.get("title") or next(headings, ""), meta.get("description", "")


def build_html(
    config_file: Path,
    content: Path,
    out: Path,
    pages: Iterable[Page],
    pictures: Mapping[str, Picture],
    settings: Settings,
    edition: str,
    when_emptied: Callable[[], None],
) -> None:
    """Write every page's HTML below `out`. From the call of `when_emptied`, others may too.

    `pictures` are by address of the page; that of the home page stands in where there is none.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    midnight = datetime.fromisoformat(edition).replace(tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
    config = _config(
        config_file,
        docs_dir=str(content.resolve()),
        site_dir=str(out.resolve()),
        site_url=settings.base_url,
    )
    sheet = _material_css(config)
    config.plugins["atlas"] = FinishedPages(pages, [sheet], when_emptied)
    config.extra["content_policy"], config.extra["referrer"] = PAGE_POLICY, REFERRER
    config.extra["edition"] = date_words(edition)
    config.extra["material_css"] = sheet
    config.extra["pictures"] = pictures
    config.extra["picture_width"], config.extra["picture_height"] = SIZE
    try:
        mkdocs_build(config)
    except OSError as error:
        # MkDocs says which page it was; a full disk is found in writing, which does not.
        error.filename = error.filename or str(out)
        raise


def _config(config_file: Path, **overrides: str) -> MkDocsConfig:
    return load_config(str(config_file), **overrides)


def _material_css(config: MkDocsConfig) -> str:
    """Address of Material's own style sheet, whose name carries a hash."""
    for directory in config.theme.dirs:
        for sheet in sorted(Path(directory).glob("assets/stylesheets/main.*.min.css")):
            return sheet.relative_to(directory).as_posix()
    raise FileNotFoundError("Material's style sheet is not in the theme")
