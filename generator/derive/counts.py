"""The headline numbers of a place, as the public contract defines them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.coverage import Reach
from generator.derive.index import ENGLAND, Index


@dataclass(frozen=True, slots=True)
class Counts:
    """`programmes`: those with a counted status; the rest are distinct ones among them."""

    programmes: int
    boundary_sets: int
    providers: int
    funders: int


def count_provision(index: Index, here: tuple[Reach, ...]) -> Counts:
    """Count over present deliveries. England as a whole is not a boundary set."""
    counted = [
        reach
        for reach in here
        if index.statuses[index.programmes[reach.delivery.programme_id].status].counted
    ]
    programmes = {reach.delivery.programme_id for reach in counted}
    return Counts(
        programmes=len(programmes),
        boundary_sets=len(geographies_of(index, counted)),
        providers=len(
            {
                involved.provider_id
                for reach in counted
                for involved in index.providers_of_delivery.get(reach.delivery.id, ())
            }
        ),
        funders=len(
            {
                funder.id
                for programme in programmes
                for funder in index.funders_of_programme.get(programme, ())
            }
        ),
    )


def geographies_of(index: Index, here: list[Reach]) -> set[str]:
    """Ids of the boundary sets among these deliveries, England as a whole left out."""
    return {index.zones[reach.delivery.zone_id].geography_id for reach in here} - {ENGLAND}
