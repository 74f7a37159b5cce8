"""What stands round every page of the atlas: the shell that MkDocs and Material make."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator.publish.errors import AddressTakenError
from generator.publish.social import Picture
from generator.render.draft import Draft, Later
from generator.render.page import Joined, Page, Product, SiteFile
from generator.render.sheet import Sheet


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

    `written` holds the addresses, as those of pages, of what MkDocs makes from Markdown; `style`
    is the style sheet of Material.
    """

    config: MkDocsConfig
    environment: Environment
    written: frozenset[str]
    style: SiteFile

    def product(self, page: Page) -> Product:
        """The file of the page, whole."""
        whole = Sheet(self.frame(page), page.body.slots)
        return Product(self.address(page.path), whole, lambda: (self.joined(page.path, whole),))

    def frame(self, page: Page) -> Draft:
        """What of the page stands round its sections, with the shell round that."""
        picture = self.config.extra["pictures"].get(page.path)
        about = About(page.path, page.title, page.description, page.kind, page.code, picture)
        return Draft(_in_shell, self, about, page.body.frame)

    def joined(self, path: str, whole: Sheet) -> Joined:
        """The file of the page at an address, of its frame and sections."""
        return Joined(self.address(path), whole)

    def address(self, path: str) -> str:
        """Of the file of a page.

        Raises AddressTakenError where a page of the content folder has the page's address.
        """
        if path in self.written:
            raise AddressTakenError(
                f"A page of the content folder has the address {path}, which the atlas "
                f"needs for {path}index.html. Rename it."
            )
        return f"{path}index.html"


def _in_shell(shell: Shell, about: About, frame: Draft | Later) -> str:
    finished = FinishedPage(about, frame.text(), shell.config)
    context = get_context(Navigation([], []), [], shell.config, finished)
    return shell.environment.get_template("main.html").render(context)
