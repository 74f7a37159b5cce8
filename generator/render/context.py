"""What the rendering of every page needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.derive.changes.news import News, Tags, build_news
from generator.derive.refs import Ref
from generator.derive.world import World
from generator.maps.static import BaseMap
from generator.model.history import Edition
from generator.render.council_note import CouncilNote
from generator.render.draft import Draft
from generator.render.environment import Renderer
from generator.render.essay import Essay
from generator.render.links import Links
from generator.render.sheet import Sheet, mark

Fields = Mapping[str, object]


@dataclass(frozen=True)
class Context:
    """`edition` is the date of the build, ISO 8601; `base_url` ends with a slash.

    `repository` is where mistakes are reported; it may be empty.
    `notes` are by GSS code of the council, `essays` the texts of the examples.
    `editions` are those on record, of any date.
    """

    world: World
    base: BaseMap
    renderer: Renderer
    edition: str
    base_url: str
    repository: str
    notes: Mapping[str, CouncilNote] = field(default_factory=dict)
    essays: tuple[Essay, ...] = ()
    editions: tuple[Edition, ...] = ()

    @cached_property
    def news(self) -> News:
        """What changed, worked out once for all pages."""
        return build_news(self.world.index, self.editions, self.edition)

    @cached_property
    def marks(self) -> Tags:
        """Marks of change and notices of age for all of England, by programme."""
        return self.news.tags()

    @property
    def links(self) -> Links:
        return self.renderer.links

    def url(self, ref: Ref) -> str:
        """The absolute address of a page."""
        return self.base_url + self.links.path(ref)

    def render(self, template: str, path: str, end: str = "", /, **fields: object) -> Sheet:
        """The page at `path`, with `end` after what the template says."""
        slots = {name: value for name, value in fields.items() if isinstance(value, Draft)}
        shown = fields | {name: mark(name) for name in slots}
        frame = Draft(_page, self.renderer, template, path, self.edition, end, shown)
        return Sheet(frame, slots)

    def section(self, template: str, path: str, /, **fields: object) -> Draft:
        """A part of the page at `path`."""
        return Draft(_section, self.renderer, template, path, self.edition, fields)


def _page(
    renderer: Renderer, template: str, path: str, edition: str, end: str, fields: Fields
) -> str:
    return _rendered(renderer, template, path, edition, fields) + end


def _section(renderer: Renderer, template: str, path: str, edition: str, fields: Fields) -> str:
    return _rendered(renderer, template, path, edition, fields).strip()


def _rendered(renderer: Renderer, template: str, path: str, edition: str, fields: Fields) -> str:
    return renderer.render(template, path, edition=edition, page=page_ref, **fields)


def page_ref(address: str) -> Ref:
    """For templates: a link to a page by its address, as in `to(page("about/"))`."""
    return Ref("page", address, address)
