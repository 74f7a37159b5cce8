"""The checker of the profile sees what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.oruk_profile import faults

ID = "ae58cc39-8b70-4ab1-8aea-786882e5ac8e"
GOOD: dict[str, Any] = {"id": ID, "name": "Help", "status": "active"}


def test_a_service_with_what_it_needs_is_good() -> None:
    assert faults("service", GOOD) == []


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"color": "red"}, "service.color: not in the profile"),
        ({"id": "x"}, "service.id: 'x' is no uuid"),
        ({"status": "open"}, "service.status: 'open' is no status"),
        ({"url": "www.gov.uk"}, "service.url: 'www.gov.uk' is no uri"),
        ({"url": "https://a.uk/b c"}, "service.url: 'https://a.uk/b c' is no uri"),
        ({"assured_date": "2026-05"}, "service.assured_date: '2026-05' is no date"),
        ({"assured_date": "2026-02-30"}, "service.assured_date: '2026-02-30' is no date"),
        ({"last_modified": "2026-05-01"}, "service.last_modified: '2026-05-01' is no datetime"),
        ({"description": ""}, "service.description: '' is no text"),
        ({"minimum_age": "16"}, "service.minimum_age: '16' is no number"),
        ({"email": "nobody"}, "service.email: 'nobody' is no email"),
        ({"funding": []}, "service.funding: not a list with something in it"),
        ({"funding": [{"source": "x"}]}, "service.funding[0].id: missing"),
        ({"organization": {"id": ID, "name": "x"}}, "service.organization.description: missing"),
    ],
)
def test_a_fault_is_told_with_its_place(given: dict[str, Any], fault: str) -> None:
    assert faults("service", GOOD | given) == [fault]


def test_what_only_a_service_in_full_has_is_not_in_a_list() -> None:
    assert faults("listed", GOOD | {"funding": []}) == ["listed.funding: not in the profile"]
