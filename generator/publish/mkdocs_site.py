"""MkDocs with Material: makes the hand-written pages, and the shell of all others.

No module but this and that of the shell knows MkDocs.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.theme import Theme
from mkdocs.utils.meta import get_data

from generator.content_policy import PAGE_POLICY, REFERRER
from generator.derive.words import date_words
from generator.publish.compiled import compiled_templates
from generator.publish.shell import Shell
from generator.publish.social import Picture
from generator.publish.sources import Sources
from generator.render.page import SiteFile
from generator.social import SIZE

SITEMAP = "sitemap.xml"
"""Lists more than MkDocs knows of, so it is not its template that makes it."""
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


class UnlistedTheme(Theme):
    """A theme whose files MkDocs is not told: of Material it would look at ten thousand icons."""

    def __init__(self, theme: Theme) -> None:
        vars(self).update(vars(theme))

    def get_env(self) -> Environment:
        """That of the theme."""
        environment = super().get_env()
        environment.loader = Unlisted(self.dirs)
        return environment


class Unlisted(FileSystemLoader):
    """Loads templates by name, and lists none."""

    def list_templates(self) -> list[str]:
        """None."""
        return []


class WrittenPages(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Leaves MkDocs the hand-written pages.

    `when_ready` is called once MkDocs has emptied the output directory and has its templates.
    """

    def __init__(
        self, compiled: BytecodeCache, style: SiteFile, when_ready: Callable[[Shell], None]
    ) -> None:
        super().__init__()
        self.compiled = compiled
        self.style = style
        self.when_ready = when_ready

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Called by MkDocs once it has listed what is on disk."""
        for file in list(files):
            if file.src_uri.startswith(PARTS):
                files.remove(file)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Called by MkDocs before it renders. Left to itself it escapes nothing in templates."""
        env.autoescape = True
        env.bytecode_cache = self.compiled
        written = {file.dest_uri for file in files}
        pages = {uri.removesuffix("index.html") for uri in written if uri.endswith("index.html")}
        self.when_ready(Shell(config, env, frozenset(pages), self.style))
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
    sources: Sources,
    out: Path,
    pictures: Mapping[str, Picture],
    settings: Settings,
    when_ready: Callable[[Shell], None],
) -> None:
    """Write the hand-written pages below `out`. From the call of `when_ready`, others may too.

    `pictures` are by address of the page; that of the home page stands in where there is none.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    midnight = datetime.fromisoformat(sources.edition).replace(tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
    config = _config(
        sources.config_file,
        docs_dir=str(sources.content.resolve()),
        site_dir=str(out.resolve()),
        site_url=settings.base_url,
    )
    style = _material_css(config)
    config.theme = UnlistedTheme(config.theme)
    config.theme.static_templates -= {SITEMAP}
    config.plugins["atlas"] = WrittenPages(
        compiled_templates(sources.cache, "shell"), style, when_ready
    )
    config.extra["content_policy"], config.extra["referrer"] = PAGE_POLICY, REFERRER
    config.extra["edition"] = date_words(sources.edition)
    config.extra["material_css"] = style.path
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


def _material_css(config: MkDocsConfig) -> SiteFile:
    """Material's own style sheet, whose name carries a hash."""
    for directory in config.theme.dirs:
        for sheet in sorted(Path(directory).glob("assets/stylesheets/main.*.min.css")):
            return SiteFile(sheet.relative_to(directory).as_posix(), sheet.read_bytes())
    raise FileNotFoundError("Material's style sheet is not in the theme")
