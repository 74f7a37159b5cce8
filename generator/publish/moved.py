"""Pages that send on from addresses that were given up, as the table moved_addresses has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.atlas import Atlas
from generator.model.places import MovedAddress
from generator.problems import DataProblems, Problem
from generator.publish.redirects import redirect
from generator.render.links import Links
from generator.render.page import SiteFile

TABLE = "moved_addresses"
NAME = "its new address"
REMEDY = "Correct the addresses, or leave new empty where nothing takes its place."


def moved_pages(
    atlas: Atlas, links: Links, data: Path, lines: Mapping[str, int], base_url: str
) -> tuple[SiteFile, ...]:
    """One page for each address that has a new one. Raises DataProblems with all that cannot be.

    `lines` gives the physical line of each row by its old address.
    """
    pages = {path.partition("#")[0] for path in links.paths.values()}
    file = (data / f"{TABLE}.csv").as_posix()
    problems = tuple(
        Problem(
            file=file,
            line=lines[row.old],
            column=column,
            value=getattr(row, column),
            rule="moved-address",
            message=message,
            remedy=REMEDY,
        )
        for row in atlas.moved_addresses
        for column, message in _faults(row, pages)
    )
    if problems:
        raise DataProblems(problems)
    return tuple(
        redirect(row.old, row.new, NAME, base_url) for row in atlas.moved_addresses if row.new
    )


def _faults(row: MovedAddress, pages: set[str]) -> Iterator[tuple[str, str]]:
    """Column and message of what is wrong with a row."""
    if row.old in pages:
        yield "old", f"The site still has a page at {row.old}."
    if row.new and not row.old.endswith("/"):
        yield "old", f"{row.old} is a file: only a page, whose address ends in /, can send on."
    if row.new and row.new.partition("#")[0] not in pages:
        yield "new", f"The site has no page at {row.new}."
