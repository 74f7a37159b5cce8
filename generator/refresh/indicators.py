"""`atlas refresh indicators`: ask Nomis, check, report what would change, then write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.problems import DataProblems, Problem
from generator.read import read_package
from generator.refresh.boundary_places import read_places
from generator.refresh.http_client import Client
from generator.refresh.indicator_changes import changes
from generator.refresh.indicator_figures import ENGLAND, Areas, Figures, figures_of, too_few
from generator.refresh.indicator_queries import Query, left_alone, queries_for
from generator.refresh.indicator_tables import (
    COLUMNS,
    Rows,
    as_csv,
    described,
    in_file_order,
    rows_of,
    with_figures,
)
from generator.refresh.nomis import BASE, DISTRICTS, take_observations
from generator.refresh.staging import replace_tables

ABOUT, FIGURES = "indicators", "indicator_values"
DISTRICT = ("E06", "E07", "E08", "E09")
Agree = Callable[[tuple[str, ...]], bool]
Records = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave for a year."""

    query: Query
    period: str
    figures: Figures


def refresh_indicators(
    data: Path, today: date, client: Client, agree: Agree, source: str | None = None
) -> bool:
    """Write newer figures into indicator_values.csv, and where they are from in indicators.csv.

    `source` is the base address of another Nomis. `agree` is shown what would change, before
    anything is written, and says whether to go on. Gives whether anything was written. Raises
    DataProblems (nothing written) when anything is wrong, OSError when the disk refuses.
    """
    about, before = _records(data, ABOUT), rows_of(_records(data, FIGURES))
    areas = _areas(data, before)
    known = {row["id"] for row in about}
    queries = queries_for(known)
    answers = [_answer(client, source or BASE, query, areas, before) for query in queries]
    after = before
    for answer in answers:
        after = with_figures(after, answer.query, answer.period, answer.figures)
    after = in_file_order(after, before)
    told = changes(before, after, left_alone(known))
    if after == before:
        agree(told)
        return False
    changed = {query.indicator: query for query in queries if _differs(query, before, after)}
    table = described(about, changed, today)
    files = {
        f"{FIGURES}.csv": as_csv(COLUMNS, ([*key, *cells] for key, cells in after.items())),
        f"{ABOUT}.csv": as_csv(list(about[0]), (list(row.values()) for row in table)),
    }
    return replace_tables(data, files, today, lambda: agree(told))


def _answer(client: Client, base: str, query: Query, areas: Areas, before: Rows) -> Answer:
    """The latest whole calendar year that Nomis has: first ask for the latest month."""
    [*_, latest] = take_observations(client, base, query, (ENGLAND,), ("latest",))
    year = int(latest.date[:4]) - (0 if latest.date.endswith("-12") else 1)
    first = 1 if query.averaged else 12
    dates = [f"{year}-{month:02}" for month in range(first, 13)]
    others = sorted({k[0] for k in before if k[1] == query.indicator and k[0][:3] not in DISTRICT})
    asked = [DISTRICTS, *sorted({ENGLAND, *others})]
    observations = take_observations(client, base, query, asked, dates)
    figures, problems = figures_of(query, observations, dates, areas)
    missing = client.policy.most_missing_districts
    _raise_if([*problems, *too_few(query, figures, areas, missing)])
    return Answer(query, str(year), figures)


def _areas(data: Path, before: Rows) -> Areas:
    places = read_places(data)
    known = {ENGLAND, *places.names, *(key[0] for key in before)}
    return Areas(known, places.names.keys(), places.code_changes)


def _records(data: Path, name: str) -> Records:
    package, problems = read_package(data)
    table = package.tables.get(name)
    _raise_if(p for p in problems if p.severity == "error" and (not table or p.file == table.file))
    rows = table.rows if table else ()
    header = table.header if table else ()
    return [dict(zip(header, row.cells, strict=True)) for row in rows]


def _differs(query: Query, before: Rows, after: Rows) -> bool:
    def mine(rows: Rows) -> Rows:
        return {key: cells for key, cells in rows.items() if key[1] == query.indicator}

    return mine(before) != mine(after)


def _raise_if(problems: Iterable[Problem]) -> None:
    if found := tuple(problems):
        raise DataProblems(found)
