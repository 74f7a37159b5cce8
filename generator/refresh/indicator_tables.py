"""The two tables of indicators with new figures in them. Pure: tables in, tables out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.refresh.indicator_figures import Figure, Figures
from generator.refresh.indicator_queries import Query

Key = tuple[str, str, str]
"""Area code, indicator, period."""
Rows = dict[Key, tuple[str, ...]]
"""Cells after the key, in the order of COLUMNS."""
COLUMNS = ("area_code", "indicator_id", "period", "value", "lower", "upper", "status")


def rows_of(records: Iterable[Mapping[str, str]]) -> Rows:
    return {
        (row["area_code"], row["indicator_id"], row["period"]): tuple(
            row[name] for name in COLUMNS[3:]
        )
        for row in records
    }


def with_figures(rows: Rows, query: Query, period: str, figures: Figures) -> Rows:
    """`rows` with these figures of `period` in place of those that were there for it.

    When the new period starts a series afresh, the rows of other periods go too.
    """
    kept = {
        key: cells
        for key, cells in rows.items()
        if key[1] != query.indicator or not (query.afresh or key[2] == period)
    }
    return kept | {
        (area, query.indicator, period): _cells(figure) for area, figure in figures.items()
    }


def in_file_order(rows: Rows, before: Rows) -> Rows:
    """By area, then indicator in the order of the file as it was, then period."""
    rank = {indicator: place for place, indicator in enumerate(dict.fromkeys(k[1] for k in before))}
    order = sorted(rows, key=lambda key: (key[0], rank.get(key[1], len(rank)), key[2]))
    return {key: rows[key] for key in order}


def described(
    records: Iterable[Mapping[str, str]], changed: Mapping[str, Query], taken: date
) -> list[dict[str, str]]:
    """Rows of indicators.csv that say where the new figures of the `changed` ones are from.

    Nomis does not say when figures were published, so the day on which they were read stands in,
    and the note says so.
    """
    return [
        {**row, **_about(changed[row["id"]], taken)} if row["id"] in changed else dict(row)
        for row in records
    ]


def as_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue().encode()


def _about(query: Query, taken: date) -> dict[str, str]:
    told = {"dataset": query.dataset_title, "source_url": query.source_url, "note": query.note}
    day = f"{taken.day} {taken:%B %Y}"
    return {
        **{column: text for column, text in told.items() if text},
        "release_date": taken.isoformat(),
        "copy_note": f"Read from Nomis, dataset {query.dataset}, on {day}. Nomis does not say when "
        "the figures were published: the date given is the day on which they were read.",
    }


def _cells(figure: Figure) -> tuple[str, ...]:
    return figure.value, figure.lower, figure.upper, ""
