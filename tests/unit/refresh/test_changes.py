"""What a refresh of the map or of the postcodes would change, in words."""

from __future__ import annotations

from generator.geography.topology import Topology
from generator.postcodes import Directory
from generator.postcodes.directory import make_shards
from generator.refresh import boundary_changes, postcode_changes


def square(side: float, code: str = "E06000001") -> Topology:
    arc = ((0.0, 0.0), (0.0, side), (side, side), (side, 0.0), (0.0, 0.0))
    return Topology((arc,), {code: ((0,),)}, {code: code})


def directory(**codes: str) -> Directory:
    return Directory(make_shards(codes))


def test_a_map_that_is_the_same() -> None:
    assert boundary_changes.changes(square(1), square(1)) == ("boundaries: no change.",)


def test_a_first_map() -> None:
    assert boundary_changes.changes(None, square(1)) == (
        "There are no boundaries yet: 1 districts would be written.",
    )


def test_a_district_that_grew() -> None:
    assert boundary_changes.changes(square(1), square(2)) == (
        "boundaries: districts 0 added, 1 drawn anew, 0 removed.",
        "  E06000001: area +300.00%",
    )


def test_a_district_in_place_of_another() -> None:
    assert boundary_changes.changes(square(1), square(1, "E06000002")) == (
        "boundaries: districts 1 added, 0 drawn anew, 1 removed.",
        "  added: E06000002",
        "  removed: E06000001",
    )


def test_postcodes_that_are_the_same() -> None:
    same = directory(B11AA="E06000001")
    assert postcode_changes.changes(same, same) == ("postcodes: no change.",)
    assert postcode_changes.changes(None, same) == ("There is no directory of postcodes yet.",)


def test_postcodes_that_came_went_and_moved() -> None:
    before = directory(B11AA="E06000001", B11AB="E06000001", B21AA="E06000001")
    after = directory(B11AA="E06000001", B11AB="E06000002", C11AA="E06000001")
    assert postcode_changes.changes(before, after) == (
        "postcodes: 1 added, 1 moved, 1 removed.",
        "  1 from E06000001 to E06000002",
    )
