"""Short names for all that a record is told, worked out once a build.

A build that knows a record by the same names as the last one need not work out what is said of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.derive.index import Index
from generator.derive.places import Place
from generator.derive.views.filters import FIRST_STEPS
from generator.derive.world import World
from generator.model.provision import Delivery
from generator.publish.fingerprint import Fingerprints, fingerprint
from generator.publish.programme_rows import told_elsewhere, told_in_data

BY_ROW = frozenset(
    {
        "deliveries.csv",
        "delivery_providers.csv",
        "local_schemes.csv",
        "programme_aliases.csv",
        "programme_audiences.csv",
        "programme_eligibility.csv",
        "programme_funders.csv",
        "programme_sources.csv",
        "programme_successors.csv",
        "programme_themes.csv",
        "programmes.csv",
        "providers.csv",
    }
)
"""Tables of which each record is told its own rows alone. Of any other it may be told any row."""


@dataclass(frozen=True, slots=True)
class Known:
    """`common` stands for what each record may be told; `deliveries`, by id, for one with its rows.

    Its rows are those of who runs it, of these providers, and what is told of its programme:
    `in_data` has the less that data and maps are told. `first_steps` is that of the programmes
    which every place names.
    """

    common: str
    first_steps: str
    deliveries: Mapping[str, str]
    in_data: Mapping[str, str]

    def rows(self, deliveries: Iterable[Delivery]) -> list[str]:
        """The names of these deliveries."""
        return [self.deliveries[row.id] for row in deliveries]

    def reaching(self, world: World, place: Place) -> list[str]:
        """Those of all that reach the place, past ones too, for its page."""
        return [self.first_steps, *(self.deliveries[key] for key in _reaching(world, place))]

    def reaching_in_data(self, world: World, place: Place) -> list[str]:
        """The same for its data and its map."""
        return [self.in_data[key] for key in _reaching(world, place)]


def known(data: Path, world: World) -> Known:
    """For the tables in the directory `data`."""
    prints = Fingerprints()
    index = world.index
    elsewhere = {key: prints.of(told_elsewhere(index, key)) for key in index.programmes}
    in_data = {key: prints.of(told_in_data(index, key)) for key in index.programmes}
    rows = {row.id: prints.of((row, _providers(index, row))) for row in index.atlas.deliveries}

    def with_programme(told: Mapping[str, str]) -> dict[str, str]:
        return {row.id: rows[row.id] + told[row.programme_id] for row in index.atlas.deliveries}

    return Known(
        _common(data, world),
        prints.of([elsewhere.get(key) for key in FIRST_STEPS]),
        with_programme(elsewhere),
        with_programme(in_data),
    )


def _reaching(world: World, place: Place) -> list[str]:
    local = (world.reach.by_district.get(code, ()) for code in place.districts)
    found = {row.id for rows in local for row, _ in rows}
    return sorted(found | {row.id for row in world.reach.everywhere})


def _common(data: Path, world: World) -> str:
    """Of every file but the tables of `BY_ROW`.

    Of the providers it has those that pages name by the number under which they train.
    """
    digest = sha256(fingerprint(dict(world.training.pages)).encode())
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        name = path.relative_to(data).as_posix()
        if name not in BY_ROW:
            digest.update(f"{name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _providers(index: Index, delivery: Delivery) -> list[object]:
    parts = index.providers_of_delivery.get(delivery.id, ())
    return [(part, index.providers[part.provider_id]) for part in parts]
