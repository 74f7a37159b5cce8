"""Questions to Nomis: page after page until RECORD_COUNT rows came. Effects only."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from generator.refresh.faults import refuse
from generator.refresh.http_client import Client
from generator.refresh.indicator_queries import Query
from generator.refresh.nomis_page import NomisPage, Observation, read_page
from generator.refresh.replies import NOT_OURS, TRY_LATER, Flaw, Kind

BASE = "https://www.nomisweb.co.uk/api/v01"
DISTRICTS = "TYPE424"
"""Local authorities: district or unitary, as of April 2023."""


def take_observations(
    client: Client, base: str, query: Query, areas: Sequence[str], dates: Sequence[str]
) -> tuple[Observation, ...]:
    """All observations of a query. Raises DataProblems when they are not all there."""
    kind = Kind(
        "CSV",
        ("csv", "text/plain", "octet-stream"),
        "text/csv",
        lambda body: read_page(body, query.label_column),
    )
    found: list[Observation] = []
    total = 0
    for _ in range(client.policy.most_pages):
        address = _address(base, query, areas, dates, client.policy.nomis_rows, len(found))
        page = client.get(address, kind)
        total = total or page.record_count
        if flaw := _flaw(page, len(found), total):
            raise refuse(address, flaw.rule, flaw.message, flaw.remedy, flaw.value)
        found += page.observations
        if len(found) == total:
            return tuple(found)
    message = f"{len(found):,} of {total:,} rows came in {client.policy.most_pages} pages."
    raise refuse(_dataset(base, query), "endless-pages", message, NOT_OURS)


def _flaw(page: NomisPage, before: int, total: int) -> Flaw | None:
    offsets = [observation.offset for observation in page.observations]
    if offsets and before and offsets[0] == 0:
        return Flaw("page-repeated", "The first page came again instead of the next.", NOT_OURS)
    if offsets != list(range(before, before + len(offsets))):
        return Flaw("record-count", "The rows of the reply are not numbered in a row.", TRY_LATER)
    if not offsets or page.record_count != total or before + len(offsets) > total:
        message = f"{before + len(offsets):,} rows came; RECORD_COUNT is {total:,}."
        return Flaw("record-count", message, TRY_LATER, str(total))
    return None


def _address(
    base: str, query: Query, areas: Sequence[str], dates: Sequence[str], limit: int, offset: int
) -> str:
    measures = (query.value, query.half_width) if query.half_width else (query.value,)
    options = {
        "geography": ",".join(areas),
        "date": ",".join(dates),
        **dict(query.selection),
        "measures": ",".join(measures),
        "recordlimit": limit,
        "recordoffset": offset,
    }
    return f"{_dataset(base, query)}?{urlencode(options, safe=',')}"


def _dataset(base: str, query: Query) -> str:
    return f"{base.rstrip('/')}/dataset/{query.dataset}.data.csv"
