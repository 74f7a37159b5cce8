"""Texts of the content folder with figures in them: `{{ at("E09000004").programmes }}`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.derive.refs import Ref
from generator.derive.views.examples import Figures, figures_of
from generator.derive.world import World
from generator.render.links import Links
from generator.render.markdown import as_html, as_words


class EssayError(Exception):
    """A text asks for what there is not. `line` is in the text, from 1; 0 where not known."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Essay:
    """A page of examples, its text ready. `area` is the council it is about, or empty."""

    name: str
    title: str
    description: str
    area: str
    html: Markup

    @property
    def path(self) -> str:
        return f"examples/{self.name}/"


def essay_html(text: str, path: str, world: World, links: Links) -> Markup:
    """The text with its figures, as HTML for the page at `path`. Raises EssayError.

    `at(KEY)` gives the figures of a council, by GSS code, or of a combined authority, by id;
    `link(KEY)` links its page.
    """
    environment = SandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, finalize=as_words
    )
    find = partial(_figures, world)
    href = partial(links.href, path)
    try:
        filled = environment.from_string(text).render(at=find, link=_linker(find, href))
    except KeyError as error:
        raise EssayError(0, f"No area or map is called {error}.") from error
    except TemplateError as error:
        raise EssayError(getattr(error, "lineno", 0) or 0, f"{error.message}.") from error
    return as_html(filled, top=1)


def _figures(world: World, key: str) -> Figures:
    return figures_of(world, key)


def _linker(find: Callable[[str], Figures], href: Callable[[Ref], str]) -> Callable[[str], Markup]:
    def link(key: str) -> Markup:
        ref = find(key).ref
        return Markup(f"[{as_words(ref.text)}]({href(ref)})")  # noqa: S704 - Markdown, not HTML

    return link
