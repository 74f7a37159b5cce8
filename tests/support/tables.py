"""The tables of `data/`, read with nothing of the generator: every cell is text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pandas as pd

DATA = Path(__file__).parents[2] / "data"


@cache
def table(name: str) -> pd.DataFrame:
    """One table. An empty cell is an empty string. Do not change what is given."""
    return pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False, encoding="utf-8")


@cache
def column(name: str, key: str, value: str) -> dict[str, str]:
    """Two columns of a table as a mapping, in the order of the table. Do not change it."""
    rows = table(name)
    return dict(zip(rows[key], rows[value], strict=True))


def lists(name: str, key: str, value: str, by: str = "") -> dict[str, list[str]]:
    """The values of each key; in the order of the whole number in column `by`, else as they are."""
    rows = table(name)
    if by:
        rows = rows.sort_values(by, key=lambda cells: cells.astype(int), kind="stable")
    found: dict[str, list[str]] = {}
    for one, other in zip(rows[key], rows[value], strict=True):
        found.setdefault(one, []).append(other)
    return found


def districts() -> list[str]:
    """GSS codes of the district-level councils, sorted."""
    tiers = column("area_kinds", "id", "tier")
    rows = table("local_authorities")
    return sorted(rows["code"][rows["kind"].map(tiers) != "upper"])
