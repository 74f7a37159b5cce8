"""Futures of the tiny land: a county shared out, a county made one, and two districts merged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model.atlas import Atlas
from generator.model.places import FutureAuthority, FutureMember
from tests.support.tiny import TINY
from tests.support.tiny_places import EASTBOURNE, HASTINGS, LEWES, ROTHER, WEALDEN
from tests.support.tiny_records import filled

START, EVE = "2027-04-01", "2027-03-31"
SHORE, DOWNS = "shore", "downs"
SHARED_OUT = {SHORE: (HASTINGS, ROTHER), DOWNS: (EASTBOURNE, LEWES, WEALDEN)}
MADE_ONE = {"east-sussex": (EASTBOURNE, HASTINGS, LEWES, ROTHER, WEALDEN)}
MERGED = {SHORE: (HASTINGS, ROTHER)}


def with_future(
    members: Mapping[str, tuple[str, ...]], kind: str = "unitary-authority", **given: str
) -> Atlas:
    """The tiny atlas with councils to come; each is called after its id."""
    councils = tuple(
        filled(
            FutureAuthority,
            id=key,
            name=key.replace("-", " ").title(),
            official_name=f"{key.replace('-', ' ').title()} Council",
            kind=kind,
            starts=START,
            source_url="https://news.example/councils",
            evidence_level="seen",
            evidence_date="2025-10",
            **given,
        )
        for key in members
    )
    rows = tuple(FutureMember(key, code) for key, codes in members.items() for code in codes)
    # Eastbourne is in a combined authority that no other member is in.
    alone = tuple(
        replace(row, combined_authority_id="") if row.code == EASTBOURNE else row
        for row in TINY.local_authorities
    )
    return replace(TINY, future_authorities=councils, future_members=rows, local_authorities=alone)
