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
from generator.derive.world import World
from generator.model.provision import Delivery
from generator.publish.fingerprint import Fingerprints, fingerprint

BY_ROW = frozenset(
    {"deliveries.csv", "delivery_providers.csv", "providers.csv", "local_schemes.csv"}
)
"""Tables of which each record is told its own rows alone. Of any other it may be told any row."""


@dataclass(frozen=True, slots=True)
class Known:
    """`common` stands for what each record may be told; `deliveries`, by id, for one with its rows.

    Its rows are those of who runs it, and of these providers.
    """

    common: str
    deliveries: Mapping[str, str]

    def rows(self, deliveries: Iterable[Delivery]) -> list[str]:
        """The names of these deliveries."""
        return [self.deliveries[row.id] for row in deliveries]

    def reaching(self, world: World, place: Place) -> list[str]:
        """Those of all that reach the place, past ones too."""
        local = (world.reach.by_district.get(code, ()) for code in place.districts)
        found = {row.id for rows in local for row, _ in rows}
        found |= {row.id for row in world.reach.everywhere}
        return [self.deliveries[key] for key in sorted(found)]


def known(data: Path, world: World) -> Known:
    """For the tables in the directory `data`."""
    prints = Fingerprints()
    index = world.index
    return Known(
        _common(data, world),
        {row.id: prints.of((row, _providers(index, row))) for row in index.atlas.deliveries},
    )


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
