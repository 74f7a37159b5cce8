"""How others can link to the page of a place, show it and cite it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from generator.derive.places import Place
from generator.derive.words import date_words
from generator.model.places import is_gss

BADGE = "assets/atlas/badge.svg"
BADGE_SIZE = 'width="260" height="44"'
TITLE = "Help with work, skills and business in {}"


@dataclass(frozen=True, slots=True)
class UseView:
    """Absolute addresses, and HTML to copy. `short` is the page's own address without a code.

    `gss` is empty for a council to which the ONS has not given a code yet.
    """

    short: str
    link: str
    badge: str
    frame: str
    citation: str
    gss: str


def use_view(place: Place, url: str, base_url: str, edition: str) -> UseView:
    """`url` is the page's address; `base_url` the site's, with a slash at its end."""
    title = TITLE.format(place.name)
    words = escape(title)
    short = f"{base_url}areas/{place.code}/" if place.tier != "combined" else url
    image = f'<img src="{base_url}{BADGE}" {BADGE_SIZE} alt="{words}">'
    widget = base_url + embed_path(url.removeprefix(base_url))
    return UseView(
        short=short,
        link=f'<a href="{short}">{words}</a>',
        badge=f'<a href="{short}">{image}</a>',
        frame=f'<iframe src="{widget}" title="{words}" width="100%" height="640" '
        'loading="lazy"></iframe>',
        citation=f"Provision Atlas, “{title}”, edition of {date_words(edition)}, {url}",
        gss=place.code if is_gss(place.code) else "",
    )


def embed_path(path: str) -> str:
    """`areas/bexley/` → `embed/areas/bexley/`: the widget of the page at that address."""
    return f"embed/{path}"
