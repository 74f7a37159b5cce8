"""The UK profile of Open Referral, version 3.0, as far as a service may use it, and its checker.

A table of facts read from the profile (github.com/OpenReferralUK/uk-profile): for each kind of
object its fields, `!` after those it must have, and what may stand in each. `[x]` is a list of
objects of kind x, `{x}` one of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

Check = Callable[[Any], bool]


def fields(words: str) -> dict[str, str]:
    """`id!:uuid name:text` → {"id!": "uuid", "name": "text"}."""
    return dict(word.split(":") for word in words.split())


LISTED = """
id!:uuid organization_id:uuid name!:text description:text url:uri email:email status!:status
fees:text accreditations:text minimum_age:number maximum_age:number assured_date:date
assurer_email:email alert:text last_modified:datetime
"""
ORGANIZATION = """
id!:uuid name!:text description!:text email:email website:uri logo:text uri:uri
parent_organization_id:uuid
"""
OBJECTS = {
    "page": fields(
        "total_items!:number total_pages!:number page_number!:number size!:number "
        "first_page!:boolean last_page!:boolean empty!:boolean contents!:[listed]"
    ),
    "listed": fields(LISTED + "organization:{listed_organization}"),
    "listed_organization": fields(ORGANIZATION),
    "service": fields(
        LISTED
        + "organization:{organization} service_areas:[service_area] funding:[funding] "
        + "cost_options:[cost_option] attributes:[attribute] languages:[language]"
    ),
    "organization": fields(
        ORGANIZATION + "organization_identifiers:[organization_identifier] attributes:[attribute]"
    ),
    "organization_identifier": fields(
        "id!:uuid organization_id:uuid identifier_scheme:text identifier_type!:text "
        "identifier!:text attributes:[attribute]"
    ),
    "service_area": fields(
        "id!:uuid service_id:uuid name:text extent:text extent_type:extent uri:uri "
        "service_area:text"
    ),
    "funding": fields("id!:uuid service_id:uuid source:text"),
    "cost_option": fields(
        "id!:uuid service_id:uuid valid_from:date valid_to:date option:text amount:number "
        "amount_description:text"
    ),
    "language": fields("id!:uuid service_id:uuid phone_id:uuid"),
    "attribute": fields(
        "id!:uuid link_id:uuid taxonomy_term_id:uuid link_type:text taxonomy_term:{taxonomy_term}"
    ),
    "taxonomy_term": fields(
        "id!:uuid name!:text description!:text parent_id:uuid taxonomy:text taxonomy_id:uuid "
        "term_uri:uri term:text"
    ),
}
STATUSES = {"active", "inactive", "defunct", "temporarily closed"}
EXTENTS = {"geojson", "topojson", "kml", "text"}


def _parses(read: Callable[[str], object], value: object) -> bool:
    try:
        return isinstance(value, str) and bool(read(value))
    except ValueError:
        return False


def _is_uri(value: object) -> bool:
    parts = urlsplit(value) if isinstance(value, str) else urlsplit("")
    plain = not re.search(r"[\s<>\"{}|\\^`]", str(value))
    return plain and parts.scheme in {"http", "https"} and bool(parts.hostname)


def _is_date(value: object) -> bool:
    return _parses(date.fromisoformat, value) and len(str(value)) == len("2026-11-21")


CHECKS: dict[str, Check] = {
    "uuid": lambda value: _parses(UUID, value) and str(UUID(value)) == value,
    "text": lambda value: isinstance(value, str) and bool(value.strip()),
    "uri": _is_uri,
    "email": lambda value: bool(re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", str(value))),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "date": _is_date,
    "datetime": lambda value: _parses(datetime.fromisoformat, value) and "T" in value,
    "status": lambda value: value in STATUSES,
    "extent": lambda value: value in EXTENTS,
}


def faults(kind: str, record: Any, where: str = "") -> list[str]:  # noqa: ANN401
    """Everything in which `record` is not an object of `kind`, as `path: what is wrong`."""
    return list(_faults(kind, record, where or kind))


def _faults(kind: str, record: Any, where: str) -> Iterator[str]:  # noqa: ANN401
    if not isinstance(record, dict):
        yield f"{where}: not an object"
        return
    known = {name.removesuffix("!"): check for name, check in OBJECTS[kind].items()}
    needed = {name[:-1] for name in OBJECTS[kind] if name.endswith("!")}
    yield from (f"{where}.{name}: missing" for name in sorted(needed - set(record)))
    for name, value in record.items():
        here = f"{where}.{name}"
        if name not in known:
            yield f"{here}: not in the profile"
        elif known[name].startswith("["):
            if not isinstance(value, list) or (not value and name != "contents"):
                yield f"{here}: not a list with something in it"
            else:
                for number, one in enumerate(value):
                    yield from _faults(known[name][1:-1], one, f"{here}[{number}]")
        elif known[name].startswith("{"):
            yield from _faults(known[name][1:-1], value, here)
        elif not CHECKS[known[name]](value):
            yield f"{here}: {value!r} is no {known[name]}"
