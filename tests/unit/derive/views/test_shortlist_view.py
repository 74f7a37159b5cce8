"""The words that the page of saved programmes holds ready for its script."""

from __future__ import annotations

from generator.derive.views.shortlist import RolePhrase, shortlist_view
from tests.support.tiny import TINY, tiny_world


def test_every_label_has_its_tag() -> None:
    kinds = [tag.kind for tag in shortlist_view(tiny_world().index).tags]
    vocabularies = {
        "status": [one.id for one in TINY.statuses],
        "evidence": [one.id for one in TINY.evidence_levels],
        "currency": [one.id for one in TINY.currencies],
        "coverage": [one.id for one in TINY.coverages],
        "basis": [one.id for one in TINY.bases],
        "fresh": [one.id for one in TINY.freshness],
        "change": [one.id for one in TINY.change_kinds if one.days],
    }
    expected = [f"{kind}-{one}" for kind, ids in vocabularies.items() for one in ids]
    assert sorted(kinds) == sorted(expected)


def test_roles_are_in_the_order_of_their_table() -> None:
    roles = shortlist_view(tiny_world().index).roles
    ordered = sorted(TINY.roles, key=lambda role: role.position)
    assert list(roles) == [RolePhrase(role.id, role.phrase, role.contact) for role in ordered]
