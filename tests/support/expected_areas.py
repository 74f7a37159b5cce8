"""What each council's JSON must say, worked out with pandas straight from the tables.

Shares nothing with the generator, so that a mistake in its deriving shows.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pandas as pd

from tests.support.expected_programmes import involved, told, vocabulary
from tests.support.tables import DATA, column, districts, lists, table

Record = dict[str, Any]
BOUNDARIES = DATA / "geography/local-authorities-2025.topojson"


@cache
def parts() -> dict[str, list[str]]:
    """The district-level councils of each council: a county's districts, or itself."""
    codes = set(districts())
    found = {code: [code] for code in codes}
    for code, county in column("local_authorities", "code", "county_code").items():
        if county and code in codes:
            found.setdefault(county, []).append(code)
    return {code: sorted(inside) for code, inside in found.items()}


@cache
def reached() -> pd.DataFrame:
    """A row for each council and each present delivery that reaches it, with `coverage`."""
    councils = pd.DataFrame({"code": list(parts())})
    everywhere = _present()[_present()["geography_id"] == "england"].merge(councils, how="cross")
    somewhere = _covered().merge(_present(), on="id")
    return pd.concat([everywhere.assign(coverage="whole"), somewhere])


@cache
def _present() -> pd.DataFrame:
    """Deliveries that are not over and whose places are known, with their zones."""
    zones = table("zones")[["id", "geography_id", "name"]]
    found = table("deliveries").merge(
        zones.rename(columns={"id": "zone_id", "name": "zone_name"}), on="zone_id"
    )
    return found[(found["currency"] != "past") & (found["geography_id"] != "not-mapped")]


def _covered() -> pd.DataFrame:
    """Columns code, id of the delivery, coverage: from the members of the delivery's zone.

    Part when a district is left out or only partly in; else unclear when any district is.
    """
    inside = pd.DataFrame(
        [(code, one, len(all_)) for code, all_ in parts().items() for one in all_],
        columns=["code", "district_code", "size"],
    )
    rows = _present().merge(table("zone_members"), on="zone_id").merge(inside, on="district_code")
    extent = rows["reach"].where(rows["reach"] != "", rows["coverage"])
    found = (
        rows.assign(part=extent == "part", unclear=extent == "unclear")
        .groupby(["code", "id"], as_index=False)
        .agg(
            size=("size", "first"),
            reached=("id", "size"),
            part=("part", "any"),
            unclear=("unclear", "any"),
        )
    )
    found["coverage"] = "whole"
    found.loc[found["unclear"], "coverage"] = "unclear"
    found.loc[found["part"] | (found["reached"] < found["size"]), "coverage"] = "part"
    return found[["code", "id", "coverage"]]


@cache
def borders() -> dict[str, set[str]]:
    """The districts that share an arc of the boundary file with each district."""
    users: dict[int, set[str]] = {}
    for shape in json.loads(BOUNDARIES.read_bytes())["objects"]["districts"]["geometries"]:
        for arc in _numbers(shape["arcs"]):
            users.setdefault(arc if arc >= 0 else ~arc, set()).add(shape["id"])
    found: dict[str, set[str]] = {code: set() for code in districts()}
    for codes in users.values():
        for code in codes:
            found[code] |= codes - {code}
    return found


def _numbers(arcs: list[Any] | int) -> list[int]:
    return [arcs] if isinstance(arcs, int) else [n for part in arcs for n in _numbers(part)]


def neighbours(code: str) -> list[str]:
    """Counties and single-tier councils around a county; districts around any other."""
    around = set().union(*(borders()[one] for one in parts()[code])) - set(parts()[code])
    counties = column("local_authorities", "code", "county_code")
    return sorted({counties[one] or one for one in around} if code not in borders() else around)


def counts(here: pd.DataFrame) -> dict[str, int]:
    """The headline numbers, over programmes that are live, changing or uncertain."""
    statuses = here["programme_id"].map(column("programmes", "id", "status"))
    counted = here[statuses.isin(["live", "changing", "uncertain"])]
    funders = lists("programme_funders", "programme_id", "funder_id")
    programmes = set(counted["programme_id"])
    return {
        "programmes": len(programmes),
        "boundary_sets": len(set(counted["geography_id"]) - {"england"}),
        "providers": len({one["id"] for key in counted["id"] for one in involved(key)}),
        "funders": len({one for key in programmes for one in funders.get(key, [])}),
    }


def programmes(here: pd.DataFrame) -> list[Record]:
    """The programmes in the council, each with its deliveries there."""
    found: dict[str, list[Record]] = {}
    for row in here.sort_values("id").to_dict("records"):
        delivery = told(row) | {"coverage": row["coverage"]}
        found.setdefault(row["programme_id"], []).append(delivery)
    return [_programme(key) | {"deliveries": found[key]} for key in sorted(found)]


def _programme(key: str) -> Record:
    return {
        "id": key,
        "name": column("programmes", "id", "name")[key],
        "status": column("programmes", "id", "status")[key],
        "audiences": vocabulary("audience").get(key, []),
        "themes": vocabulary("theme").get(key, []),
    }
