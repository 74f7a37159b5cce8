"""Laws of comparing: nothing differs from itself, and turned round all changes are mirrored."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.derive.changes.compare import Change, compare
from generator.model.history import Edition

PROGRAMMES, ZONES, PROVIDERS = ("a", "b", "c"), ("north", "south"), ("p", "q")
MIRROR = {
    "started": "ended",
    "area-gained": "area-lost",
    "provider-gained": "provider-lost",
}
MIRROR |= {other: one for one, other in MIRROR.items()}

rows = st.fixed_dictionaries(
    {"name": st.just("Same"), "status": st.sampled_from(["live", "closed"])},
    optional={"end": st.sampled_from(["2026", "2027-03"])},
)
who = st.sets(st.sampled_from(PROVIDERS)).map(lambda ids: tuple(sorted(ids)))
editions = st.builds(
    Edition,
    date=st.just("2026-01-01"),
    programmes=st.dictionaries(st.sampled_from(PROGRAMMES), rows),
    statuses=st.just({"live": "Open", "closed": "Ended"}),
    ended=st.just(("closed",)),
    zones=st.just({zone: zone for zone in ZONES}),
    providers=st.just({one: one for one in PROVIDERS}),
    deliveries=st.dictionaries(
        st.sampled_from(PROGRAMMES), st.dictionaries(st.sampled_from(ZONES), who)
    ),
)


def mirrored(change: Change) -> Change:
    return Change(
        MIRROR.get(change.kind, change.kind),
        change.programme,
        change.name,
        change.field,
        change.new,
        change.old,
        change.zone,
        change.zone_name,
        change.zones,
    )


@given(editions)
def test_nothing_differs_from_itself(edition: Edition) -> None:
    assert compare(edition, edition) == ()


@given(editions, editions)
def test_turned_round_each_change_is_its_mirror_image(old: Edition, new: Edition) -> None:
    assert [mirrored(change) for change in compare(old, new)] == list(compare(new, old))
