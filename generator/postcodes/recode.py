"""The same postcodes after some councils gave way to others."""

from __future__ import annotations

from collections.abc import Mapping

from generator.postcodes.shard import codes_of, decode_shard, encode_shard


def recoded(shards: Mapping[str, bytes], moves: Mapping[str, str]) -> Mapping[str, bytes]:
    """`moves`: old code → new. Shards without such a council are the very same bytes."""
    if not moves:
        return shards
    return {outcode: _recoded(shard, moves) for outcode, shard in shards.items()}


def _recoded(shard: bytes, moves: Mapping[str, str]) -> bytes:
    if moves.keys().isdisjoint(codes_of(shard)):
        return shard
    councils = decode_shard(shard)
    return encode_shard({place: moves.get(code, code) for place, code in councils.items()})
