"""`Report a mistake` and `suggest a change` open a form that says where the reader was."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.tiny_command import build
from tests.support.tiny_package import write_tiny
from tests.support.tiny_places import LEWES
from tests.support.tiny_site import PROJECT, REPOSITORY

FORMS = PROJECT / ".github" / "ISSUE_TEMPLATE"
LINK = re.compile(r'<a href="([^"]*issues/new[^"]*)"')


@pytest.fixture(scope="module")
def reporting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that knows its repository."""
    directory = tmp_path_factory.mktemp("reporting")
    data, out = write_tiny(directory / "data"), directory / "site"
    finished = build(data, out, ATLAS_REPOSITORY=REPOSITORY, ATLAS_SOCIAL_IMAGES="false")
    assert finished.returncode == 0, finished.stderr
    return out


def links(site: Path, page: str) -> list[dict[str, str]]:
    """What each link to a form fills in, and the address of the form."""
    found = LINK.findall((site / page).read_text("utf-8"))
    parts = [urlsplit(html.unescape(link)) for link in found]
    return [
        {"form": one._replace(query="").geturl()}
        | {key: values[0] for key, values in parse_qs(one.query).items()}
        for one in parts
    ]


def test_a_councils_page_fills_in_its_address_code_and_edition(reporting: Path) -> None:
    mistake, change = links(reporting, "areas/lewes/index.html")
    assert mistake == {
        "form": f"{REPOSITORY}/issues/new",
        "template": "mistake.yml",
        "title": "Mistake on areas/lewes/",
        "page": "areas/lewes/",
        "code": LEWES,
        "edition": "21 November 2026",
    }
    assert (change["template"], change["title"]) == ("change.yml", "Change to areas/lewes/")


def test_other_pages_have_no_code(reporting: Path) -> None:
    mistake, _ = links(reporting, "programmes/skills-fund/index.html")
    assert mistake["page"] == "programmes/skills-fund/"
    assert "code" not in mistake
    assert links(reporting, "index.html")[0]["page"] == "home page"
    assert links(reporting, "404.html")[0]["page"] == "404"


def test_each_form_has_the_fields_that_are_filled_in(reporting: Path) -> None:
    for link in links(reporting, "areas/lewes/index.html"):
        form = (FORMS / link["template"]).read_text("utf-8")
        fields = set(re.findall(r"^    id: (\w+)$", form, re.MULTILINE))
        assert set(link) - {"form", "template", "title"} <= fields


def test_without_a_repository_there_is_no_link(site: Path) -> None:
    assert links(site, "areas/lewes/index.html") == []
    assert "issues/new" not in (site / "for-councils" / "index.html").read_text("utf-8")


def test_the_page_for_councils_says_how_to_correct(reporting: Path) -> None:
    page = (reporting / "for-councils" / "index.html").read_text("utf-8")
    assert REPOSITORY in page.partition('id="correct"')[2]
