"""What goes into a shard or a file of shards comes out again, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.postcodes import Directory, PackError, pack, unpack
from generator.postcodes.directory import make_shards
from generator.postcodes.inward import PLACES, inward_of, place_of
from generator.postcodes.recode import recoded
from generator.postcodes.shard import ShardError, codes_of, decode_shard, encode_shard
from generator.postcodes.varint import Reader, varint

SLUGS = ["east-town", "west", "bournemouth-christchurch-and-poole"]
"""Councils without a code yet. The first is as long as a code."""
CODES = st.sampled_from(["E06000001", "E07000002", "E08000003", "E09000004", *SLUGS])
COUNCILS = st.dictionaries(st.integers(0, PLACES - 1), CODES, min_size=1)
SHARDS = st.dictionaries(
    st.from_regex(r"[A-Z]{1,2}[0-9][A-Z0-9]?", fullmatch=True), st.binary(max_size=300)
)


@given(st.integers(0, 2**40))
def test_a_number_comes_back(number: int) -> None:
    reader = Reader(varint(number))
    assert (reader.number(), reader.finished) == (number, True)


def test_every_second_half_has_a_place_of_its_own() -> None:
    assert [place_of(inward_of(place)) for place in range(PLACES)] == list(range(PLACES))
    assert (inward_of(0), inward_of(PLACES - 1)) == ("0AA", "9ZZ")


@pytest.mark.parametrize("inward", ["", "AA", "0A", "0CA", "0AO", "OAA", "00A", "0AAA", "²AA"])
def test_what_is_no_second_half_has_no_place(inward: str) -> None:
    with pytest.raises(ValueError, match="not"):
        place_of(inward)


@given(COUNCILS)
def test_a_shard_gives_back_each_council_and_no_other_postcode(councils: dict[int, str]) -> None:
    shard = encode_shard(councils)
    assert decode_shard(shard) == councils
    assert codes_of(shard) == sorted(set(councils.values()))


@given(COUNCILS, st.data())
def test_a_shard_cut_short_is_refused(councils: dict[int, str], data: st.DataObject) -> None:
    shard = encode_shard(councils)
    end = data.draw(st.integers(0, len(shard) - 1))
    with pytest.raises(ShardError):
        decode_shard(shard[:end])


def test_a_shard_with_more_after_its_end_is_refused() -> None:
    with pytest.raises(ShardError):
        decode_shard(encode_shard({7: "E06000001"}) + b"\0")


@given(SHARDS)
def test_a_file_gives_back_its_shards(shards: dict[str, bytes]) -> None:
    assert unpack(pack(shards)) == shards


@given(SHARDS, st.data())
def test_a_file_with_a_changed_byte_is_refused(
    shards: dict[str, bytes], data: st.DataObject
) -> None:
    content = bytearray(pack(shards))
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(PackError):
        unpack(bytes(content))


def test_a_directory_knows_its_postcodes_only() -> None:
    directory = Directory(make_shards({"DA146NT": "E09000004", "W1A1AA": "E09000033"}))
    assert directory.areas == {"DA", "W"}
    assert [directory.code(p) for p in ("DA146NT", "W1A1AA", "DA146NU", "X11AA", "DA14CCC")] == [
        "E09000004",
        "E09000033",
        None,
        None,
        None,
    ]


def test_a_name_that_is_too_long_for_a_shard_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        encode_shard({0: "a" * 65})


@given(COUNCILS)
def test_councils_that_merged_have_the_postcodes_of_both(councils: dict[int, str]) -> None:
    moves = {"E06000001": "new-town", "E07000002": "new-town"}
    [shard] = recoded({"BN1": encode_shard(councils)}, moves).values()
    assert decode_shard(shard) == {at: moves.get(code, code) for at, code in councils.items()}
    assert len(codes_of(shard)) == len(set(codes_of(shard)))


def test_a_shard_that_no_merger_touches_stays_as_it_is() -> None:
    shards = {"BN1": encode_shard({0: "E09000004"})}
    assert recoded(shards, {"E06000001": "new-town"})["BN1"] is shards["BN1"]
