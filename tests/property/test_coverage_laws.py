"""Laws of coverage that hold whatever zones there are."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.coverage import combined_extent, present
from generator.derive.exports import Record, area_record, programme_record
from generator.derive.refs import Ref
from generator.derive.world import World
from generator.model.atlas import Atlas
from generator.model.places import ZoneMember
from tests.support.tiny import TINY, tiny_world
from tests.support.tiny_places import BRIGHTON, COUNTY, DISTRICTS

EXTENTS = st.sampled_from(["whole", "part", "unclear"])
MAPPED = [zone.id for zone in TINY.zones if not zone.id.startswith(("england", "not-mapped"))]
ALL_DISTRICTS = (BRIGHTON, *DISTRICTS)

quick = settings(deadline=None, max_examples=80)


@st.composite
def atlases(draw: st.DrawFn) -> Atlas:
    """The tiny atlas with zones of any councils and deliveries of any currency and reach."""
    memberships = draw(
        st.dictionaries(st.tuples(st.sampled_from(MAPPED), st.sampled_from(ALL_DISTRICTS)), EXTENTS)
    )
    deliveries = tuple(
        replace(
            row,
            currency=draw(st.sampled_from(["current", "unclear", "planned", "past"])),
            reach=draw(st.sampled_from(["", "", "part", "unclear"])),
        )
        for row in TINY.deliveries
    )
    rows = [ZoneMember(zone, code, how, "seen") for (zone, code), how in memberships.items()]
    return replace(TINY, zone_members=tuple(rows), deliveries=deliveries)


def url_of(ref: Ref) -> str:
    return ref.key


def area(world: World, code: str) -> Record:
    place = world.places.authorities[code]
    here = present(world.everything(place))
    return area_record(world.index, world.figures, place, here, world.neighbours(place), url_of, "")


def extents(world: World, code: str) -> dict[tuple[str, str], str]:
    """Programme and zone of each delivery in a council's record, with its coverage."""
    return {
        (programme["id"], delivery["zone"]): delivery["coverage"]
        for programme in area(world, code)["programmes"]
        for delivery in programme["deliveries"]
    }


@quick
@given(atlases())
def test_what_reaches_a_district_is_in_its_record_and_in_the_programmes(atlas: Atlas) -> None:
    world = tiny_world(atlas)
    found = {code: set(extents(world, code)) for code in ALL_DISTRICTS}
    told: dict[str, set[tuple[str, str]]] = {code: set() for code in ALL_DISTRICTS}
    for row in atlas.programmes:
        for delivery in programme_record(world.index, row.id, url_of, "")["deliveries"]:
            everywhere = delivery["geography"] == "england"
            for code in ALL_DISTRICTS if everywhere else delivery["members"]:
                if delivery["currency"] != "past":
                    told[code].add((row.id, delivery["zone"]))
    assert found == told


@quick
@given(atlases())
def test_a_county_is_whole_just_when_each_of_its_districts_is(atlas: Atlas) -> None:
    world = tiny_world(atlas)
    districts = [extents(world, code) for code in DISTRICTS]
    for key, coverage in extents(world, COUNTY).items():
        assert (coverage == "whole") == all(one.get(key) == "whole" for one in districts)


@quick
@given(atlases())
def test_a_county_has_just_what_one_of_its_districts_has(atlas: Atlas) -> None:
    world = tiny_world(atlas)
    assert set(extents(world, COUNTY)) == set().union(*(extents(world, c) for c in DISTRICTS))


@quick
@given(atlases())
def test_part_members_are_members(atlas: Atlas) -> None:
    world = tiny_world(atlas)
    for row in atlas.programmes:
        for delivery in programme_record(world.index, row.id, url_of, "")["deliveries"]:
            assert set(delivery["part_members"]) <= set(delivery["members"])


@quick
@given(atlases())
def test_counts_do_not_exceed_what_is_listed(atlas: Atlas) -> None:
    world = tiny_world(atlas)
    for code in (*ALL_DISTRICTS, COUNTY):
        record = area(world, code)
        assert record["counts"]["programmes"] <= len(record["programmes"])


@given(st.dictionaries(st.sampled_from("abcdef"), EXTENTS), st.data())
def test_the_order_of_districts_does_not_matter(known: dict[str, str], data: st.DataObject) -> None:
    districts = tuple(data.draw(st.permutations("abcdef")))
    turned = dict(data.draw(st.permutations(list(known.items()))))
    assert combined_extent(turned, districts) == combined_extent(known, tuple("abcdef"))
