"""One outcode as a few hundred bytes: which postcodes exist, and the council of each.

A shard is, in this order (numbers are varints: seven bits a byte, lowest first):

- the number of councils, and the nine characters of each one's code (a council that has no code
  yet is called by its slug: how long that is, below 65, comes before it);
- ten bits, one for each sector (the digit of the second half) that has postcodes;
- for each of those a bitmap of 50 bytes, a bit for each pair of letters, lowest bit first;
- runs over the postcodes that exist, in order: the council's number, how many in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.postcodes.inward import PLACES, SECTOR
from generator.postcodes.varint import Reader, varint

CODE_BYTES = 9
FIRST_LETTER = ord("A")
BITMAP_BYTES = SECTOR // 8


class ShardError(ValueError):
    """The bytes are not a shard."""


def encode_shard(councils: Mapping[int, str]) -> bytes:
    """From the code of the council at each place (see `inward`)."""
    places = sorted(councils)
    codes = sorted(set(councils.values()))
    sectors = sorted({place // SECTOR for place in places})
    return b"".join(
        (
            varint(len(codes)),
            *map(_code, codes),
            varint(sum(1 << sector for sector in sectors)),
            *_bitmaps(places, sectors),
            *_runs(codes.index(councils[place]) for place in places),
        )
    )


def codes_of(shard: bytes) -> list[str]:
    """The councils of a shard alone, which is quick. Raises ShardError."""
    try:
        return _read_codes(Reader(shard))
    except (EOFError, UnicodeDecodeError) as error:
        raise ShardError(str(error)) from error


def decode_shard(shard: bytes) -> dict[int, str]:
    """The reverse of `encode_shard`. Raises ShardError when the bytes are damaged."""
    reader = Reader(shard)
    try:
        codes = _read_codes(reader)
        sectors = reader.number()
        places = [
            place
            for sector in range(PLACES // SECTOR)
            if sectors >> sector & 1
            for place in _marked(reader.take(BITMAP_BYTES), sector * SECTOR)
        ]
        owners = _read_runs(reader, codes, len(places))
    except (EOFError, IndexError, UnicodeDecodeError) as error:
        raise ShardError(str(error)) from error
    if not reader.finished or len(owners) != len(places):
        raise ShardError("the runs do not fit the postcodes")
    return dict(zip(places, owners, strict=True))


def _read_codes(reader: Reader) -> list[str]:
    return [_read_code(reader) for _ in range(reader.number())]


def _code(code: str) -> bytes:
    """Raises ValueError for a slug that is too long for its length to be told from a letter."""
    letters = code.encode("ascii")
    if len(letters) == CODE_BYTES and letters[:1].isupper():
        return letters
    if len(letters) >= FIRST_LETTER:
        raise ValueError(f"{code} is too long")
    return bytes([len(letters)]) + letters


def _read_code(reader: Reader) -> str:
    first = reader.take(1)
    rest = reader.take(first[0] if first[0] < FIRST_LETTER else CODE_BYTES - 1)
    return (rest if first[0] < FIRST_LETTER else first + rest).decode("ascii")


def _bitmaps(places: Iterable[int], sectors: Iterable[int]) -> Iterator[bytes]:
    bits = dict.fromkeys(sectors, 0)
    for place in places:
        sector, bit = divmod(place, SECTOR)
        bits[sector] |= 1 << bit
    return (mask.to_bytes(BITMAP_BYTES, "little") for mask in bits.values())


def _marked(bitmap: bytes, start: int) -> Iterator[int]:
    mask = int.from_bytes(bitmap, "little")
    return (start + bit for bit in range(SECTOR) if mask >> bit & 1)


def _runs(owners: Iterable[int]) -> Iterator[bytes]:
    for owner, run in groupby(owners):
        yield varint(owner) + varint(sum(1 for _ in run))


def _read_runs(reader: Reader, codes: list[str], wanted: int) -> list[str]:
    owners: list[str] = []
    while len(owners) < wanted:
        code, length = codes[reader.number()], reader.number()
        if not 0 < length <= wanted - len(owners):
            raise ShardError("a run is too long or empty")
        owners += [code] * length
    return owners
