"""Every page's address, and the one function that links to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.coverage import PAST
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.derive.views.geography import zone_anchor

Key = tuple[str, str]
MAPPED = ("area", "combined-authority")
DIRECTORY = ("page", "maps/")


class DanglingLinkError(Exception):
    """A page links to something that has no page."""


@dataclass(frozen=True, slots=True)
class Links:
    """`paths` gives the address of each target, relative to the site's base: `areas/bexley/`."""

    paths: Mapping[Key, str]

    def path(self, ref: Ref) -> str:
        """Address of the target. Raises DanglingLinkError when it has no page."""
        try:
            return self.paths[ref.kind, ref.key]
        except KeyError:
            raise DanglingLinkError(f"nothing is published for {ref}") from None

    def has(self, ref: Ref) -> bool:
        """Whether anything is published for the target."""
        return (ref.kind, ref.key) in self.paths

    def href(self, here: str, ref: Ref) -> str:
        """The link to write on the page at address `here`."""
        return relative(here, self.path(ref))


def relative(here: str, there: str) -> str:
    """`areas/bexley/` → `about/` gives `../../about/`, so that any sub-path works."""
    climb = "../" * here.count("/")
    return f"{climb}{there}" or "./"


def build_links(index: Index, pages: Iterable[str], files: Iterable[str]) -> Links:
    """Addresses of the atlas's own pages, of hand-written `pages` and of plain `files`."""
    paths: dict[Key, str] = {("page", page): page for page in pages}
    paths |= {("file", file): file for file in files}
    for row in index.atlas.local_authorities:
        paths["area", row.code] = f"areas/{row.slug}/"
    for former in index.atlas.former_authorities:
        paths["former", former.code] = former_path(index, former.code)
    for body in index.atlas.combined_authorities:
        paths["combined-authority", body.id] = f"combined-authorities/{body.id}/"
    for programme in index.atlas.programmes:
        paths["programme", programme.id] = f"programmes/{programme.id}/"
    for provider in index.atlas.providers:
        paths["provider", provider.id] = f"providers/{provider.id}/"
    for geography in index.atlas.geographies:
        paths["geography", geography.id] = f"maps/{geography.id}/"
    for zone in index.atlas.zones:
        paths["zone", zone.id] = f"maps/{zone.geography_id}/#{zone_anchor(zone.id)}"
    for kind, key in _with_a_map(index, paths):
        paths["map", f"{kind}:{key}"] = f"{paths[kind, key]}map/"
    return Links(paths)


def _with_a_map(index: Index, paths: Mapping[Key, str]) -> list[Key]:
    """Pages that have an interactive map: those with zones of which the councils are known."""
    mapped = {zone for zone in index.zones if zone in index.members_of_zone}
    geographies = {index.zones[zone].geography_id for zone in mapped}
    programmes = {
        row.programme_id
        for row in index.atlas.deliveries
        if row.zone_id in mapped and row.currency != PAST
    }
    return [
        *(key for key in paths if key[0] in MAPPED or key == DIRECTORY),
        *(("geography", key) for key in sorted(geographies)),
        *(("programme", key) for key in sorted(programmes)),
    ]


def former_path(index: Index, code: str) -> str:
    """A former council's own notice; its successor's page where that has the address."""
    slug = index.former[code].slug
    if slug:
        return f"areas/{slug}/"
    return f"areas/{index.authorities[index.successors_of_former[code][0]].slug}/"
