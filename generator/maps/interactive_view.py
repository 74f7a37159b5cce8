"""What an interactive map shows: plain records, no HTML."""

from __future__ import annotations

from dataclasses import dataclass, field

FILLS = range(1, 9)

CREDIT = (
    "Boundaries: Office for National Statistics, licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right 2024. Drawn with folium and Leaflet."
)


@dataclass(frozen=True, slots=True)
class MapZone:
    """One zone of a boundary set and who delivers there.

    `members` are codes of districts in the zone, `part` those only partly in it; no code is in
    both. `lines` are plain text. `href` may be empty. `fill` is one of the eight colours, 1 to 8.
    """

    id: str
    name: str
    members: tuple[str, ...]
    part: tuple[str, ...]
    lines: tuple[str, ...]
    href: str
    fill: int

    def __post_init__(self) -> None:
        if self.fill not in FILLS:
            raise ValueError(f"zone {self.id}: fill {self.fill} is not 1 to 8")
        if both := set(self.members) & set(self.part):
            raise ValueError(f"zone {self.id}: {sorted(both)} in the zone both wholly and partly")

    @property
    def codes(self) -> tuple[str, ...]:
        return self.members + self.part


@dataclass(frozen=True, slots=True)
class Layer:
    """One boundary set, of which the map shows one at a time. `href` leads to its own page."""

    id: str
    name: str
    note: str
    zones: tuple[MapZone, ...]
    shown: bool
    href: str = ""


@dataclass(frozen=True, slots=True)
class MapView:
    """One page.

    `root` leads from the page to the site's root and ends with a slash. `focus` are the codes to
    outline and fit the map to; none means the zones first shown.
    """

    id: str
    title: str
    description: str
    layers: tuple[Layer, ...]
    root: str
    page_href: str
    page_name: str
    focus: tuple[str, ...] = ()
    lang: str = "en-GB"
    credit: str = field(default=CREDIT)

    def __post_init__(self) -> None:
        if sum(layer.shown for layer in self.layers) > 1:
            raise ValueError(f"map {self.id}: more than one layer is shown")

    @property
    def first_layer(self) -> Layer | None:
        """The layer to open with."""
        return next((layer for layer in self.layers if layer.shown), next(iter(self.layers), None))
