"""All shards in one file: the form in which the directory is kept beside the tables.

The file is the eight characters `PROVPC01`, the CRC-32 of all that follows (four bytes, lowest
first), the number of shards, and for each, in order of outcode: the length of the outcode, the
outcode, the length of the shard, the shard. Numbers are varints, as in a shard.
"""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

from generator.postcodes.varint import Reader, varint

MAGIC = b"PROVPC01"
SUM_BYTES = 4


class PackError(ValueError):
    """The bytes are not such a file."""


def pack(shards: Mapping[str, bytes]) -> bytes:
    """From the shard of each outcode."""
    parts = [varint(len(shards))]
    for outcode, shard in sorted(shards.items()):
        parts += [varint(len(outcode)), outcode.encode("ascii"), varint(len(shard)), shard]
    body = b"".join(parts)
    return MAGIC + _checksum(body) + body


def unpack(content: bytes) -> dict[str, bytes]:
    """The reverse of `pack`. Raises PackError when the file is damaged."""
    reader = Reader(content)
    try:
        if reader.take(len(MAGIC)) != MAGIC:
            raise PackError("it does not start as a postcode file does")
        if reader.take(SUM_BYTES) != _checksum(content[len(MAGIC) + SUM_BYTES :]):
            raise PackError("its checksum is wrong")
        shards = {
            reader.take(reader.number()).decode("ascii"): reader.take(reader.number())
            for _ in range(reader.number())
        }
    except (EOFError, UnicodeDecodeError) as error:
        raise PackError(str(error)) from error
    if not reader.finished:
        raise PackError("there is more after its end")
    return shards


def _checksum(body: bytes) -> bytes:
    return crc32(body).to_bytes(SUM_BYTES, "little")
