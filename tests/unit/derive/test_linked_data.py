"""What pages say to search engines: true of each status, complete, and small."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.derive.linked_data import area_linked, dataset_linked, programme_linked
from generator.model.atlas import Atlas
from tests.support.tables import DATA
from tests.support.tiny import TINY, changed, tiny_world
from tests.support.tiny_places import BRIGHTON, COAST, COUNTY, LEWES, REGION

URL = "https://atlas.test/here/"
PACKAGE = json.loads((DATA / "datapackage.json").read_bytes())


def programme(key: str, atlas: Atlas = TINY) -> dict[str, Any]:
    index = tiny_world(atlas).index
    return programme_linked(index, index.programmes[key], URL)


def test_a_council_is_an_administrative_area_with_its_code_in_its_region() -> None:
    world = tiny_world()
    assert area_linked(world.index, world.places.authorities[BRIGHTON], URL) == {
        "@context": "https://schema.org",
        "@type": "AdministrativeArea",
        "name": "Brighton and Hove",
        "identifier": BRIGHTON,
        "url": URL,
        "sameAs": "https://www.brighton-hove.gov.uk",
        "containedInPlace": {
            "@type": "AdministrativeArea",
            "name": "South East",
            "identifier": REGION,
        },
    }


def test_what_is_not_known_of_an_area_is_left_out() -> None:
    world = tiny_world()
    assert "sameAs" not in area_linked(world.index, world.places.authorities[LEWES], URL)
    assert area_linked(world.index, world.places.combined[COAST], URL)["name"] == "Coast"
    assert area_linked(world.index, world.places.authorities[COUNTY], URL)["identifier"] == COUNTY


def test_an_open_programme_is_a_government_service_with_a_way_in() -> None:
    assert programme("work-coach") == {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": "Work Coach",
        "description": "What Work Coach is in short",
        "serviceType": "Finding a job",
        "url": URL,
        "provider": {"@type": "Organization", "name": "Jobs Agency"},
        "areaServed": "England",
        "audience": {"@type": "Audience", "audienceType": TINY.audiences[0].label},
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceUrl": "https://www.example.org/work-coach",
        },
    }


@pytest.mark.parametrize("status", ["closed", "closed-to-new-starts"])
def test_what_has_ended_is_not_available(status: str) -> None:
    found = programme("work-coach", changed("programmes", "work-coach", status=status))
    assert found["offers"]["availability"] == "https://schema.org/Discontinued"
    assert "availableChannel" not in found
    assert "areaServed" not in found


@pytest.mark.parametrize("status", ["uncertain", "planned"])
def test_what_may_not_be_open_has_no_way_in(status: str) -> None:
    found = programme("work-coach", changed("programmes", "work-coach", status=status))
    assert "availableChannel" not in found
    assert "offers" not in found


def test_many_areas_are_summed_up() -> None:
    assert programme("skills-fund")["areaServed"] == "Parts of England"


def test_the_data_are_a_dataset_with_licence_date_and_files() -> None:
    found = dataset_linked(PACKAGE, "https://atlas.test/", "2026-11-21")
    assert found["@type"] == "Dataset"
    assert found["license"].endswith("/open-government-licence/version/3/")
    assert found["dateModified"] == "2026-11-21"
    assert found["distribution"]["contentUrl"] == "https://atlas.test/data/datapackage.json"
