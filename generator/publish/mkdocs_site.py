"""MkDocs with Material: the hand-written pages, and what stands round all others.

The only module that knows MkDocs.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.meta import get_data

from generator.content_policy import PAGE_POLICY, REFERRER
from generator.derive.words import date_words
from generator.publish.compiled import compiled_templates
from generator.publish.errors import AddressTakenError
from generator.publish.social import Picture
from generator.publish.sources import Sources
from generator.render.draft import Draft
from generator.render.page import Joined, Page, Product
from generator.render.sheet import Sheet
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


@dataclass(frozen=True, slots=True)
class About:
    """What the shell says of a page. `picture` stands for it where it is shared, if it has one."""

    path: str
    title: str
    description: str
    kind: str
    code: str
    picture: Picture | None


class FinishedPage(MkDocsPage):
    """A page whose HTML is ready, but for its drafts: Markdown has nothing to do."""

    def __init__(self, about: About, content: str, config: MkDocsConfig) -> None:
        file = File.generated(config, f"{about.path}index.md", content="")
        super().__init__(about.title, file, config)
        self.meta = {
            "title": about.title,
            "description": about.description,
            "kind": about.kind,
            "code": about.code,
        }
        self.content = content


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands round every page: the templates of MkDocs with ours over them.

    `written` holds the addresses, as those of pages, of what MkDocs makes from Markdown.
    """

    config: MkDocsConfig
    environment: Environment
    written: frozenset[str]

    def product(self, page: Page) -> Product:
        """The file of the page, whole.

        Raises AddressTakenError where a page of the content folder has its address.
        """
        if page.path in self.written:
            raise AddressTakenError(
                f"A page of the content folder has the address {page.path}, which the atlas "
                f"needs for {page.path}index.html. Rename it."
            )
        address = f"{page.path}index.html"
        picture = self.config.extra["pictures"].get(page.path)
        about = About(page.path, page.title, page.description, page.kind, page.code, picture)
        whole = Sheet(Draft(_in_shell, self, about, page.body.frame), page.body.slots)
        return Product(address, whole, lambda: (Joined(address, whole),))


def _in_shell(shell: Shell, about: About, frame: Draft) -> str:
    finished = FinishedPage(about, frame.text(), shell.config)
    context = get_context(Navigation([], []), [], shell.config, finished)
    return shell.environment.get_template("main.html").render(context)


class WrittenPages(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Leaves MkDocs the hand-written pages; of Material, keeps the style sheet.

    `when_ready` is called once MkDocs has emptied the output directory and has its templates.
    """

    def __init__(
        self,
        theme_files: Iterable[str],
        compiled: BytecodeCache,
        when_ready: Callable[[Shell], None],
    ) -> None:
        super().__init__()
        self.compiled = compiled
        self.when_ready = when_ready
        self.theme_files = frozenset(theme_files)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Called by MkDocs once it has listed what is on disk."""
        for file in list(files):
            ours = file.src_dir == config.docs_dir and not file.src_uri.startswith(PARTS)
            if not ours and file.src_uri not in self.theme_files:
                files.remove(file)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Called by MkDocs before it renders. Left to itself it escapes nothing in templates."""
        env.autoescape = True
        env.bytecode_cache = self.compiled
        written = {file.dest_uri for file in files}
        pages = {uri.removesuffix("index.html") for uri in written if uri.endswith("index.html")}
        self.when_ready(Shell(config, env, frozenset(pages)))
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
    sheet = _material_css(config)
    config.theme.static_templates -= {SITEMAP}
    config.plugins["atlas"] = WrittenPages(
        [sheet], compiled_templates(sources.cache, "shell"), when_ready
    )
    config.extra["content_policy"], config.extra["referrer"] = PAGE_POLICY, REFERRER
    config.extra["edition"] = date_words(sources.edition)
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
