"""The Open Referral UK shaped export keeps to the profile, file by file."""

from __future__ import annotations

from typing import Any

import pytest

from generator.verify.files import BuiltSite
from tests.support.oruk_profile import faults
from tests.support.tables import column, table

Record = dict[str, Any]


@pytest.fixture(scope="module")
def services(site: BuiltSite) -> list[Record]:
    files = sorted((site.root / "oruk" / "services").iterdir())
    return [site.json(f"oruk/services/{file.name}") for file in files]


def test_every_service_keeps_to_the_profile(services: list[Record]) -> None:
    assert services
    assert [fault for one in services for fault in faults("service", one, one["id"])] == []


def test_the_list_keeps_to_the_profile_and_has_all_of_them(
    site: BuiltSite, services: list[Record]
) -> None:
    page = site.json("oruk/services.json")
    assert faults("page", page) == []
    assert sorted(one["id"] for one in page["contents"]) == sorted(one["id"] for one in services)
    assert page["total_items"] == len(services)


def test_identifiers_are_of_one_thing_each(services: list[Record]) -> None:
    own = [one["id"] for one in services]
    own += [area["id"] for one in services for area in one.get("service_areas", ())]
    own += [link["id"] for one in services for link in one["attributes"]]
    assert len(own) == len(set(own))
    organizations = {(one["organization_id"], one["organization"]["name"]) for one in services}
    assert len({key for key, _ in organizations}) == len(organizations)


def test_programmes_are_those_whose_status_has_a_word_there(services: list[Record]) -> None:
    words = column("statuses", "id", "oruk_status")
    rows = table("programmes")[["name", "status"]].to_dict("records")
    expected = {row["name"]: words[row["status"]] for row in rows if words[row["status"]]}
    assert {one["name"]: one["status"] for one in services} == expected


def test_areas_have_the_address_of_a_code_of_the_atlas(services: list[Record]) -> None:
    codes = {area["uri"].rsplit("/", 1)[1] for s in services for area in s.get("service_areas", ())}
    assert codes <= {"E92000001", *table("local_authorities")["code"]}


def test_the_root_says_its_version_and_where_its_description_is(site: BuiltSite) -> None:
    root = site.json("oruk/index.json")
    assert set(root) == {"version", "profile", "openapi_url"}
    assert root["version"] == "HSDS-UK-3.0"
    description = site.json(str(site.relative(root["openapi_url"])))
    assert "not compliant" in description["info"]["description"]
    for path in description["paths"]:
        if "{" not in path:
            assert site.exists(f"oruk{path}")
