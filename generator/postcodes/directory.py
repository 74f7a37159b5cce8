"""The directory in memory: whether a postcode is in England and in which council."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from generator.postcodes.inward import place_of
from generator.postcodes.shard import decode_shard, encode_shard

AREA = re.compile(r"[A-Z]+")


class Directory:
    """Shards by outcode; each is decoded when first asked for."""

    def __init__(self, shards: Mapping[str, bytes]) -> None:
        self.shards = shards
        self._decoded: dict[str, Mapping[int, str]] = {}

    @cached_property
    def areas(self) -> frozenset[str]:
        """The letters at the start of English postcodes: `DA`, `SW`."""
        return frozenset(area_of(outcode) for outcode in self.shards)

    def councils(self, outcode: str) -> Mapping[int, str]:
        """Council code by place; empty for an outcode that England does not have."""
        if outcode not in self._decoded:
            shard = self.shards.get(outcode)
            self._decoded[outcode] = decode_shard(shard) if shard else {}
        return self._decoded[outcode]

    def code(self, postcode: str) -> str | None:
        """Code of the council of a postcode of the right shape, without a space."""
        try:
            return self.councils(postcode[:-3]).get(place_of(postcode[-3:]))
        except ValueError:
            return None


def area_of(postcode: str) -> str:
    """The letters at its start."""
    found = AREA.match(postcode)
    return found[0] if found else ""


def make_shards(codes: Mapping[str, str]) -> dict[str, bytes]:
    """Shards from the council code of each postcode, written without spaces."""
    outcodes: dict[str, dict[int, str]] = defaultdict(dict)
    for postcode, code in codes.items():
        outcodes[postcode[:-3]][place_of(postcode[-3:])] = code
    return {outcode: encode_shard(councils) for outcode, councils in outcodes.items()}
