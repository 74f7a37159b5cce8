"""The Jinja2 environment that every page template is rendered in."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.content_policy import REFERRER, WIDGET_POLICY
from generator.derive.words import count_words, date_words, list_words
from generator.render.lean import lean
from generator.render.links import Links, relative

SHELL = "theme"
"""Folder beside the page templates whose pieces pages and the shell round them share."""
WEB = re.compile(r"https?://", re.IGNORECASE)


class Renderer:
    """Renders page templates. Escapes everything but the SVG that `maps` drew."""

    def __init__(
        self, templates: Path, links: Links, compiled: BytecodeCache | None = None
    ) -> None:
        self.links = links
        self.environment = Environment(
            loader=FileSystemLoader([templates, templates.parent / SHELL]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # each build makes its own
            bytecode_cache=compiled,
        )
        self.environment.filters |= {
            "date": date_words,
            "count": count_words,
            "listed": list_words,
            "host": host,
            "web": web,
        }
        self.environment.globals |= {
            "widget_policy": Markup(WIDGET_POLICY),  # noqa: S704 - our own table
            "referrer": REFERRER,
        }

    def render(self, template: str, path: str, **context: object) -> str:
        """The HTML of the page at `path`, whose links are made relative to it."""
        html = self.environment.get_template(template).render(
            to=partial(self.links.href, path),
            root=relative(path, ""),
            path=path,
            **context,
        )
        return lean(html)


def host(url: str) -> str:
    """`https://www.gov.uk/a/b` → `gov.uk`, to show where a link leads."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def web(url: str) -> str:
    """The address of a link out. One that is none leads nowhere: `unsafe:javascript:alert(1)`."""
    return url if WEB.match(url) else f"unsafe:{url}"


def drawn(svg: str) -> Markup:
    """Marks SVG made by `generator.maps` as safe: its own builder has escaped every text."""
    return Markup(svg)  # noqa: S704
