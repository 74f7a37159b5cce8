"""How patient a refresh is with its sources, and how much it takes from them. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """Times are in seconds.

    `silence` is how long a server may send nothing; `seconds` is for the whole command. A server
    that asks for a longer wait than `longest_wait` is left in peace: the command ends.
    `most_missing_districts`: 290 of the 296 must have a figure (two never have one).
    """

    attempts: int = 5
    first_wait: float = 1.0
    longest_wait: float = 60.0
    jitter: float = 0.5
    silence: float = 30.0
    seconds: float = 900.0
    largest_bytes: int = 300_000_000
    most_pages: int = 50
    nomis_rows: int = 25_000
    arcgis_features: int = 250
    cache_seconds: float = 86_400.0
    most_missing_districts: int = 6


def wait_before(policy: Policy, failures: int, told: float | None, chance: float) -> float:
    """Seconds to wait after so many failures: what the server `told`, or twice as long each time.

    `chance` is from 0 to 1: it spreads the waits, so that many clients do not come back at once.
    """
    grown = min(policy.first_wait * 2.0 ** (failures - 1), policy.longest_wait)
    spread = grown * (1 + policy.jitter * chance)
    return spread if told is None else max(told, spread)
