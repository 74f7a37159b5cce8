"""Who trains apprentices where, worked out with pandas straight from the tables."""

from __future__ import annotations

from functools import cache

import pandas as pd

from tests.support.expected_areas import parts
from tests.support.tables import column, table

YEAR = "2024/25"
Row = tuple[str, str, str, str]


@cache
def starts() -> pd.DataFrame:
    """Starts of the year by district and provider, with `name` as the site calls it."""
    rows = table("apprenticeship_providers").merge(table("training_providers"), on="ukprn")
    ours = {row.ukprn: row.name for row in table("providers").itertuples() if row.ukprn}
    rows["name"] = rows["ukprn"].map(ours).fillna(rows["name"])
    return _numbers(rows[rows["period"] == YEAR])


@cache
def totals() -> pd.DataFrame:
    rows = table("apprenticeship_totals")
    return _numbers(rows[rows["period"] == YEAR])


def _numbers(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.astype({"starts_residents": int, "starts_delivered": int})


def trainers(code: str, measure: str, most: int) -> list[Row]:
    """Name, UKPRN, starts and share of the providers with the most starts in a council."""
    here = starts()[starts()["district_code"].isin(parts()[code])]
    summed = here.groupby(["ukprn", "name"], as_index=False)[measure].sum()
    summed = summed[summed[measure] > 0]
    summed["order"] = summed["name"].str.casefold().str.replace(r"[^\w ]", "", regex=True)
    summed["order"] = summed["order"].str.removeprefix("the ")
    ranked = summed.sort_values([measure, "order"], ascending=[False, True]).head(most)
    whole = total(code, measure)
    return [
        (row["name"], row["ukprn"], f"{row[measure]:,}", _share(row[measure], whole))
        for row in ranked.to_dict("records")
    ]


def total(code: str, measure: str) -> int:
    """All starts of a council."""
    return int(totals().loc[totals()["district_code"].isin(parts()[code]), measure].sum())


def _share(number: int, whole: int) -> str:
    share = 100 * number / whole
    return f"{round(share)}%" if share >= 1 else "under 1%"


def councils(ukprn: str, measure: str) -> dict[str, int]:
    """Starts of one provider by the name of the council, where there are any."""
    names = column("local_authorities", "code", "name")
    rows = starts()[(starts()["ukprn"] == ukprn) & (starts()[measure] > 0)]
    return dict(zip(rows["district_code"].map(names), rows[measure], strict=True))
