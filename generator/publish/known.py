"""Short names for all that a record is told, worked out once a build.

A build that knows a record by the same names as the last one need not work out what is said of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.derive.index import Index
from generator.derive.population import working_age
from generator.derive.views.filters import FIRST_STEPS
from generator.derive.world import World
from generator.model.places import Zone, ZoneMember
from generator.model.provision import Delivery
from generator.publish.area_rows import AreaRows
from generator.publish.fingerprint import Fingerprints
from generator.publish.programme_rows import told_elsewhere, told_in_data, told_in_frame

BY_ROW = frozenset(
    f"{table}.csv"
    for table in (
        *("apprenticeship_providers", "apprenticeship_totals", "colleges"),
        *("council_adult_learning", "deliveries", "delivery_providers", "indicator_values"),
        *("local_schemes", "programme_aliases", "programme_audiences", "programme_eligibility"),
        *("programme_funders", "programme_sources", "programme_successors", "programme_themes"),
        *("programmes", "provider_aliases", "providers", "similar_areas", "training_providers"),
        *("zone_members", "zones"),
    )
)
"""Tables of which each record is told some rows."""
NOWHERE = frozenset(
    f"{table}.csv"
    for table in (
        *("area_aliases", "check_reasons", "moved_addresses", "postcode_answers"),
        *("postcode_areas", "search_kinds", "search_synonyms"),
    )
)
"""Tables of which no record is told any: other pages and files are made of them. Of each table that
is in neither set a record may be told any row."""


@dataclass(frozen=True, slots=True)
class Known:
    """`common` stands for what each record may be told; `deliveries`, by id, for one with its rows.

    Its rows are those of its zone, of who runs it, of these providers, and what is told of its
    programme: `in_data` has the less that data and maps are told, `in_frame` the least. `zones` are
    by id, each with its councils, and `overlaps` stands for how they overlap; `areas` has what is
    told of an area besides. `first_steps` is that of the programmes which every place names;
    `prints` makes names for what is known together.
    """

    common: str
    first_steps: str
    deliveries: Mapping[str, str]
    in_data: Mapping[str, str]
    in_frame: Mapping[str, str]
    zones: Mapping[str, str]
    overlaps: str
    areas: AreaRows
    prints: Fingerprints

    def rows(self, deliveries: Iterable[Delivery]) -> list[str]:
        """The names of these deliveries."""
        return [self.deliveries[row.id] for row in deliveries]


def known(data: Path, world: World) -> Known:
    """For the tables in the directory `data`."""
    prints = Fingerprints()
    index = world.index
    zones = {row.id: prints.of((row, _members(index, row))) for row in index.atlas.zones}
    rows = {
        row.id: prints.of((row, _providers(index, row), zones[row.zone_id]))
        for row in index.atlas.deliveries
    }

    def with_programme(told: Callable[[Index, str], object]) -> dict[str, str]:
        names = {key: prints.of(told(index, key)) for key in index.programmes}
        return {row.id: rows[row.id] + names[row.programme_id] for row in index.atlas.deliveries}

    return Known(
        _common(data),
        prints.of([told_elsewhere(index, key) for key in FIRST_STEPS if key in index.programmes]),
        with_programme(told_elsewhere),
        with_programme(told_in_data),
        with_programme(told_in_frame),
        zones,
        prints.of((list(zones.values()), working_age(index))),
        AreaRows(world, prints),
        prints,
    )


def _common(data: Path) -> str:
    digest = sha256()
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        name = path.relative_to(data).as_posix()
        if name not in BY_ROW | NOWHERE:
            digest.update(f"{name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _members(index: Index, zone: Zone) -> tuple[ZoneMember, ...]:
    return index.members_of_zone.get(zone.id, ())


def _providers(index: Index, delivery: Delivery) -> list[object]:
    parts = index.providers_of_delivery.get(delivery.id, ())
    return [(part, index.providers[part.provider_id]) for part in parts]
