"""What changed between two editions. Turned round, each change has its mirror image."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive.changes.snapshot import FIELDS
from generator.derive.words import date_words
from generator.model.history import Edition

STARTED, ENDED, CHANGED = "started", "ended", "changed"
AREA_GAINED, AREA_LOST = "area-gained", "area-lost"
PROVIDER_GAINED, PROVIDER_LOST = "provider-gained", "provider-lost"
PROVIDER_CHANGED = "provider-changed"

STATUS = {"statuses", "statuses.ended", "programmes.status"}
"""Without any of these, nobody can tell what ended."""

DATES = ("start", "referrals_end", "end")


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `old` and `new` are words for readers, empty for nothing.

    `zone` is empty where the whole programme changed; `zones` are all that it concerns.
    """

    kind: str
    programme: str
    name: str
    field: str
    old: str
    new: str
    zone: str
    zone_name: str
    zones: tuple[str, ...]


def compare(old: Edition, new: Edition) -> tuple[Change, ...]:
    """By programme, in order of id. What either edition is missing is not compared."""
    missing = {*old.missing, *new.missing}
    keys = sorted(old.programmes.keys() | new.programmes.keys())
    return tuple(change for key in keys for change in _of_programme(old, new, key, missing))


def _of_programme(old: Edition, new: Edition, key: str, missing: set[str]) -> Iterator[Change]:
    was, now = _open(old, key), _open(new, key)
    both = key in old.programmes and key in new.programmes
    turned = was != now and not (both and missing & STATUS)
    if turned or not both:
        kind = (STARTED if now else ENDED) if turned else CHANGED
        yield _whole(old, new, key, kind, "status", _status(old, key), _status(new, key))
    if both:
        skipped = {name.removeprefix("programmes.") for name in missing}
        yield from _fields(old, new, key, skipped | ({"status"} if turned else set()))
        if not turned and not _lacks(missing, "deliveries"):
            yield from _places(old, new, key, missing)


def _lacks(missing: set[str], table: str) -> bool:
    return any(name.partition(".")[0] == table for name in missing)


def _open(edition: Edition, key: str) -> bool:
    """Whether the programme is listed and has not ended."""
    row = edition.programmes.get(key)
    return row is not None and row.get("status", "") not in edition.ended


def _status(edition: Edition, key: str) -> str:
    status = edition.programmes.get(key, {}).get("status", "")
    return edition.statuses.get(status, status)


def _fields(old: Edition, new: Edition, key: str, skipped: set[str]) -> Iterator[Change]:
    before, after = old.programmes[key], new.programmes[key]
    for field in FIELDS:
        if field not in skipped and before.get(field) != after.get(field):
            words = (_words(old, field, before), _words(new, field, after))
            yield _whole(old, new, key, CHANGED, field, *words)


def _words(edition: Edition, field: str, row: Mapping[str, str]) -> str:
    text = row.get(field, "")
    if field == "status":
        return edition.statuses.get(text, text)
    return date_words(text) if field in DATES else text


def _whole(
    old: Edition, new: Edition, key: str, kind: str, field: str, before: str, after: str
) -> Change:
    zones = {*old.deliveries.get(key, ()), *new.deliveries.get(key, ())}
    return Change(
        kind, key, _name(old, new, key), field, before, after, "", "", tuple(sorted(zones))
    )


def _name(old: Edition, new: Edition, key: str) -> str:
    row = new.programmes.get(key) or old.programmes[key]
    return row.get("name", key)


def _places(old: Edition, new: Edition, key: str, missing: set[str]) -> Iterator[Change]:
    before, after = old.deliveries.get(key, {}), new.deliveries.get(key, {})
    for zone in sorted(before.keys() | after.keys()):
        was, now = set(before.get(zone, ())), set(after.get(zone, ()))
        if zone not in before:
            kind = AREA_GAINED
        elif zone not in after:
            kind = AREA_LOST
        elif was == now or _lacks(missing, "delivery_providers"):
            continue
        else:
            kind = _provider_kind(gained=bool(now - was), lost=bool(was - now))
        name = new.zones.get(zone) or old.zones.get(zone, zone)
        yield Change(
            kind,
            key,
            _name(old, new, key),
            "providers",
            _who(old, was),
            _who(new, now),
            zone,
            name,
            (zone,),
        )


def _provider_kind(*, gained: bool, lost: bool) -> str:
    if gained and lost:
        return PROVIDER_CHANGED
    return PROVIDER_GAINED if gained else PROVIDER_LOST


def _who(edition: Edition, ids: set[str]) -> str:
    return ", ".join(sorted(edition.providers.get(one, one) for one in ids))
