"""A client that is as patient as the real one, in thousandths of a second."""

from __future__ import annotations

from generator.refresh.http_client import Client
from generator.refresh.policy import Policy

QUICK = Policy(
    attempts=3,
    first_wait=0.001,
    longest_wait=2.0,
    silence=1.0,
    seconds=20.0,
    largest_bytes=1_000_000,
    most_pages=6,
    nomis_rows=60,
    arcgis_features=2,
    most_missing_districts=1,
)


def quick_client() -> Client:
    return Client(QUICK)
