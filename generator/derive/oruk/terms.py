"""Who a service is for and what it helps with, as terms of our own two taxonomies."""

from __future__ import annotations

from generator.derive.exports.records import Record
from generator.derive.index import Index
from generator.derive.oruk.ids import oruk_id

AUDIENCES, THEMES = "audiences", "themes"
TAXONOMIES = {
    AUDIENCES: "Provision Atlas: who help is for",
    THEMES: "Provision Atlas: kinds of help",
}
LINK_TYPES = {AUDIENCES: "intended_audience", THEMES: "service_type"}


def attributes_of(index: Index, programme_id: str) -> list[Record]:
    """One for each audience and each theme of the programme."""
    audiences = index.audiences_of_programme.get(programme_id, ())
    themes = index.themes_of_programme.get(programme_id, ())
    return [
        *(_attribute(programme_id, AUDIENCES, _audience(index, key)) for key in audiences),
        *(_attribute(programme_id, THEMES, _theme(index, key)) for key in themes),
    ]


def _audience(index: Index, key: str) -> Record:
    row = index.audiences[key]
    return _term(AUDIENCES, key, row.label, f"{row.i_am}.")


def _theme(index: Index, key: str) -> Record:
    row = index.themes[key]
    return _term(THEMES, key, row.label, row.description)


def _term(taxonomy: str, key: str, name: str, description: str) -> Record:
    return {
        "id": oruk_id("term", taxonomy, key),
        "name": name,
        "description": description,
        "taxonomy": TAXONOMIES[taxonomy],
        "taxonomy_id": oruk_id("taxonomy", taxonomy),
    }


def _attribute(programme_id: str, taxonomy: str, term: Record) -> Record:
    return {
        "id": oruk_id("attribute", programme_id, term["id"]),
        "link_id": oruk_id("service", programme_id),
        "taxonomy_term_id": term["id"],
        "link_type": LINK_TYPES[taxonomy],
        "taxonomy_term": term,
    }
