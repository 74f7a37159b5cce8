"""What the directories say: councils, programmes, providers and maps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.coverage import PAST
from generator.derive.facts import Tag, programme_ref, status_tag
from generator.derive.index import ENGLAND, NOT_MAPPED, Index
from generator.derive.places import Place, Places
from generator.derive.refs import Ref
from generator.derive.views.filters import FilterView, filter_view
from generator.derive.words import count_words, sort_key
from generator.model.provision import Programme, Provider

ESTABLISHED = "established"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a directory. `note` is a few plain words beside the link.

    `fits` is there for programmes only.
    """

    ref: Ref
    note: str
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class AreaIndexView:
    """Councils by letter and by region; combined authorities, set up or not confirmed."""

    letters: tuple[Section, ...]
    regions: tuple[Section, ...]
    combined: tuple[Entry, ...]
    planned: tuple[Entry, ...]
    districts: int
    counties: int


def area_index_view(index: Index, places: Places) -> AreaIndexView:
    councils = sorted(places.authorities.values(), key=lambda place: sort_key(place.name))
    letters = [(place.name[0].upper(), _council(place)) for place in councils]
    regions = [(index.regions[place.region_code].name, _council(place)) for place in councils]
    bodies = sorted(places.combined.values(), key=lambda place: sort_key(place.official_name))
    return AreaIndexView(
        letters=_sections(letters, "letter"),
        regions=_sections(regions, "region"),
        combined=tuple(
            _body(body) for body in bodies if index.combined[body.ref.key].status == ESTABLISHED
        ),
        planned=tuple(
            _body(body) for body in bodies if index.combined[body.ref.key].status != ESTABLISHED
        ),
        districts=len(places.districts),
        counties=len(places.counties),
    )


def _council(place: Place) -> Entry:
    return Entry(place.ref, "county council" if place.tier == "upper" else "")


def _body(place: Place) -> Entry:
    return Entry(place.ref, count_words(len(place.districts), "council"))


def _sections(titled: Iterable[tuple[str, Entry]], prefix: str) -> tuple[Section, ...]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for title, entry in titled:
        groups[title].append(entry)
    return tuple(
        Section(f"{prefix}-{title.lower().replace(' ', '-')}", title, tuple(groups[title]))
        for title in sorted(groups)
    )


@dataclass(frozen=True, slots=True)
class ProgrammeIndexView:
    """`open` groups by need what is open or not confirmed closed; `ended` is the rest."""

    open: tuple[Section, ...]
    ended: tuple[Entry, ...]
    open_count: int
    filter: FilterView
    statuses: tuple[tuple[Tag, int], ...]
    levels: tuple[tuple[Tag, int], ...]


def programme_index_view(index: Index) -> ProgrammeIndexView:
    programmes = sorted(index.atlas.programmes, key=lambda row: sort_key(row.name))
    running = [row for row in programmes if not index.statuses[row.status].ended]
    grouped: dict[str, list[Entry]] = defaultdict(list)
    for row in running:
        grouped[index.themes_of_programme[row.id][0]].append(_programme(index, row))
    themes = sorted(grouped, key=lambda key: index.themes[key].position)
    return ProgrammeIndexView(
        open=tuple(
            Section(f"need-{key}", index.themes[key].label, tuple(grouped[key])) for key in themes
        ),
        ended=tuple(
            _programme(index, row) for row in programmes if index.statuses[row.status].ended
        ),
        open_count=len(running),
        filter=filter_view(index, (row.id for row in running)),
        statuses=_status_counts(index),
        levels=_level_counts(index),
    )


def _programme(index: Index, row: Programme) -> Entry:
    tags = () if row.status == "live" else (status_tag(index, row),)
    return Entry(programme_ref(row), row.short, tags)


def _status_counts(index: Index) -> tuple[tuple[Tag, int], ...]:
    found = Counter(row.status for row in index.atlas.programmes)
    terms = sorted(index.atlas.statuses, key=lambda term: term.position)
    return tuple(
        (Tag(f"status-{term.id}", term.label, term.description), found[term.id]) for term in terms
    )


def _level_counts(index: Index) -> tuple[tuple[Tag, int], ...]:
    found = Counter(row.evidence_level for row in index.atlas.programmes)
    terms = sorted(index.atlas.evidence_levels, key=lambda term: term.position)
    return tuple(
        (Tag(f"evidence-{term.id}", term.label, term.description), found[term.id]) for term in terms
    )


@dataclass(frozen=True, slots=True)
class ProviderIndexView:
    kinds: tuple[Section, ...]
    total: int


def provider_index_view(index: Index) -> ProviderIndexView:
    providers = sorted(index.atlas.providers, key=lambda row: sort_key(row.name))
    groups: dict[str, list[Entry]] = defaultdict(list)
    for row in providers:
        groups[row.kind].append(_provider(index, row))
    kinds = sorted(index.atlas.provider_kinds, key=lambda kind: kind.position)
    return ProviderIndexView(
        kinds=tuple(
            Section(f"kind-{kind.id}", kind.plural, tuple(groups[kind.id]))
            for kind in kinds
            if kind.id in groups
        ),
        total=len(providers),
    )


def _provider(index: Index, row: Provider) -> Entry:
    present = {
        delivery.programme_id
        for part in index.deliveries_of_provider.get(row.id, ())
        if (delivery := index.deliveries[part.delivery_id]).currency != PAST
    }
    note = count_words(len(present), "programme now", "programmes now") if present else "past only"
    return Entry(Ref("provider", row.id, row.name), note)


@dataclass(frozen=True, slots=True)
class MapIndexView:
    """Boundary sets that programmes follow now, and those of the past."""

    current: tuple[Section, ...]
    historic: tuple[Entry, ...]
    total: int


def map_index_view(index: Index) -> MapIndexView:
    drawn = sorted(
        (row for row in index.atlas.geographies if row.id not in (ENGLAND, NOT_MAPPED)),
        key=lambda row: sort_key(row.name),
    )
    kinds = sorted(index.atlas.geography_kinds, key=lambda kind: kind.position)
    current = [
        Section(
            f"kind-{kind.id}",
            kind.label,
            tuple(
                _geography(index, row.id)
                for row in drawn
                if row.kind == kind.id and not row.historic
            ),
        )
        for kind in kinds
    ]
    return MapIndexView(
        current=tuple(section for section in current if section.entries),
        historic=tuple(_geography(index, row.id) for row in drawn if row.historic),
        total=len(drawn),
    )


def _geography(index: Index, key: str) -> Entry:
    zones = index.zones_of_geography.get(key, ())
    programmes = {d.programme_id for z in zones for d in index.deliveries_of_zone.get(z.id, ())}
    note = f"{count_words(len(zones), 'zone')}, {count_words(len(programmes), 'programme')}"
    return Entry(Ref("geography", key, index.geographies[key].name), note)
