"""In which zones of each map the new councils lie."""

from __future__ import annotations

from collections import defaultdict

from generator.derive.coverage import combined_extent
from generator.derive.reorganise.moves import Moves
from generator.model.atlas import Atlas
from generator.model.places import CoverageException, ZoneMember


def zone_members(atlas: Atlas, moves: Moves) -> tuple[ZoneMember, ...]:
    """A council is in every zone that a member was in: whole if all of them were, wholly.

    It is there on the basis of the member of which we were least sure.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for code, key in moves.districts.items():
        members[key].append(code)
    found: dict[tuple[str, str], list[ZoneMember]] = defaultdict(list)
    for row in atlas.zone_members:
        found[row.zone_id, moves.heir(row.district_code)].append(row)
    sure = {basis.id: basis.position for basis in atlas.bases}
    return tuple(
        _merged(key, rows, tuple(members[key]), sure) if key in moves.new else rows[0]
        for (_, key), rows in found.items()
    )


def _merged(
    key: str, rows: list[ZoneMember], members: tuple[str, ...], sure: dict[str, int]
) -> ZoneMember:
    extents = {row.district_code: row.coverage for row in rows}
    basis = max((row.basis for row in rows), key=lambda one: sure[one])
    return ZoneMember(rows[0].zone_id, key, combined_extent(extents, members), basis)


def coverage_exceptions(atlas: Atlas, moves: Moves) -> tuple[CoverageException, ...]:
    """What is odd about a member is odd about the council: the reasons are put together."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in atlas.coverage_exceptions:
        found[row.geography_id, moves.heir(row.district_code)][row.reason] = None
    return tuple(CoverageException(*at, " ".join(reasons)) for at, reasons in found.items())
