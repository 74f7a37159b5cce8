"""Programmes as services of Open Referral UK: what is known, in its words, and nothing else."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

import pytest

from generator.derive.oruk import (
    NAMESPACE,
    exported,
    oruk_id,
    page_of_services,
    service_record,
    summary_record,
)
from generator.model.atlas import Atlas
from generator.model.provision import DeliveryProvider
from tests.support.oruk_profile import faults
from tests.support.tiny import TINY, changed, more, tiny_world, without
from tests.support.tiny_places import BRIGHTON, EASTBOURNE, HASTINGS, LEWES, ROTHER
from tests.support.tiny_provision import delivery, members, programme, zone

ONS = "http://statistics.data.gov.uk/id/statistical-geography/"


def service(key: str, atlas: Atlas = TINY) -> dict[str, Any]:
    index = tiny_world(atlas).index
    return service_record(index, index.programmes[key])


def keys(atlas: Atlas = TINY) -> list[str]:
    return [one.id for one in exported(tiny_world(atlas).index)]


def areas(key: str, atlas: Atlas = TINY) -> dict[str, str]:
    """Name → GSS code."""
    found = service(key, atlas).get("service_areas", [])
    return {area["name"]: area["uri"].removeprefix(ONS) for area in found}


def test_what_is_not_confirmed_or_not_open_stays_out() -> None:
    assert keys() == ["old-scheme", "skills-fund", "work-coach"]


@pytest.mark.parametrize(
    ("status", "word"),
    [
        ("live", "active"),
        ("changing", "active"),
        ("closed-to-new-starts", "inactive"),
        ("closed", "defunct"),
    ],
)
def test_a_status_has_the_word_that_its_table_gives_it(status: str, word: str) -> None:
    assert (
        service("work-coach", changed("programmes", "work-coach", status=status))["status"] == word
    )


@pytest.mark.parametrize("key", ["old-scheme", "skills-fund", "work-coach"])
def test_a_service_keeps_to_the_profile(key: str) -> None:
    assert faults("service", service(key)) == []


def test_identifiers_are_made_from_ours_in_a_namespace_that_never_changes() -> None:
    assert UUID("8a51d4b1-6f0c-4c5e-9d0b-2f6f6a0c7e11") == NAMESPACE
    assert service("work-coach")["id"] == str(uuid5(NAMESPACE, "service:work-coach"))
    assert UUID(oruk_id("service", "work-coach")).version == 5


def test_the_description_says_who_can_get_it_and_how_to_start() -> None:
    assert service("work-coach")["description"] == (
        "Work Coach is made up for tests."
        "\nWho can get it: Anyone.\nHow to start: Ask for Work Coach."
    )


def test_a_full_date_of_evidence_is_the_date_of_assurance() -> None:
    assert service("work-coach")["assured_date"] == "2026-05-20"


@pytest.mark.parametrize(
    "given", [{"evidence_date": "2026-05"}, {"evidence_date": ""}, {"evidence_level": "recalled"}]
)
def test_there_is_no_date_of_assurance_without_a_day_on_which_it_was_checked(
    given: dict[str, str],
) -> None:
    assert "assured_date" not in service("work-coach", changed("programmes", "work-coach", **given))


def test_what_runs_all_over_england_has_england_as_its_area() -> None:
    assert areas("work-coach") == {"England": "E92000001"}


def test_what_is_local_names_each_district_and_says_where_that_is_not_confirmed() -> None:
    found = areas("skills-fund")
    assert found["Brighton and Hove"] == BRIGHTON
    assert "Lewes (not confirmed here)" in found
    assert set(found.values()) >= {BRIGHTON, EASTBOURNE, HASTINGS, ROTHER, LEWES}


def test_a_district_that_is_partly_in_says_so() -> None:
    atlas = changed("programmes", "growth-hub", status="live")
    assert areas("growth-hub", atlas) == {
        "Brighton and Hove": BRIGHTON,
        "Eastbourne (not clear how much of the area)": EASTBOURNE,
        "Lewes (part of the area)": LEWES,
    }


def test_a_map_that_has_every_district_is_england() -> None:
    atlas = changed("deliveries", "skills-fund--inland", currency="current")
    assert areas("skills-fund", atlas) == {"England": "E92000001"}


def test_what_has_ended_or_is_planned_somewhere_is_not_on_offer_there() -> None:
    atlas = changed("programmes", "health-start", status="live")
    assert areas("health-start", atlas) == {}
    assert areas("old-scheme") == {}


def test_the_organisation_is_the_one_that_runs_it_when_it_alone_does() -> None:
    assert service("work-coach")["organization"]["name"] == "Jobs Agency"


def test_else_it_is_the_one_that_pays() -> None:
    found = service("skills-fund")
    assert found["organization"]["name"] == "Department for Skills"
    assert found["organization_id"] == found["organization"]["id"]


def test_a_number_in_the_register_of_providers_goes_with_it() -> None:
    atlas = more(
        programmes=(programme("course"),),
        zones=(zone("skills-areas--west", "West"),),
        zone_members=members("skills-areas--west", BRIGHTON),
        deliveries=(delivery("course--west", "skills-areas--west"),),
        delivery_providers=(DeliveryProvider("course--west", "acme", "prime-provider", 1),),
    )
    (number,) = service("course", atlas)["organization"]["organization_identifiers"]
    assert (number["identifier_scheme"], number["identifier"]) == ("GB-UKPRN", "10000001")
    assert faults("service", service("course", atlas)) == []


def test_a_programme_of_which_nobody_is_known_stays_out() -> None:
    assert "course" not in keys(more(programmes=(programme("course"),)))


def test_audiences_themes_money_and_cost_are_told() -> None:
    found = service("work-coach")
    terms = {one["link_type"]: one["taxonomy_term"]["name"] for one in found["attributes"]}
    assert set(terms) == {"intended_audience", "service_type"}
    assert [one["source"] for one in found["funding"]] == ["Department for Jobs"]
    assert [one["amount_description"] for one in found["cost_options"]] == ["Free."]


def test_the_list_has_all_services_on_one_page_without_what_is_nested() -> None:
    index = tiny_world().index
    page = page_of_services([summary_record(index, one) for one in exported(index)])
    assert faults("page", page) == []
    assert (page["total_items"], page["total_pages"], page["size"]) == (3, 1, 3)
    assert (page["first_page"], page["last_page"], page["empty"]) == (True, True, False)


def test_a_list_of_nothing_is_empty() -> None:
    assert page_of_services([])["empty"] is True


def test_a_programme_that_is_gone_changes_no_identifier_of_another() -> None:
    smaller = without("programmes", "old-scheme")
    assert service("work-coach", smaller) == service("work-coach")
