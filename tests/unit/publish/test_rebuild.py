"""A build over an old site gives the same bytes as a build from nothing, whatever was edited."""

from __future__ import annotations

import shutil
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from generator.model.atlas import Atlas
from generator.model.provision import (
    DeliveryProvider,
    Programme,
    ProgrammeAudience,
    ProgrammeTheme,
)
from generator.publish.programme_rows import ITS_OWN
from generator.publish.site import build_site
from tests.support.hostile_atlas import HARMLESS, columns, filled_atlas
from tests.support.tiny import TINY, changed, more
from tests.support.tiny_command import files
from tests.support.tiny_provision import delivery, programme
from tests.support.tiny_site import tiny_sources

CODED = {
    "status": "live",
    "side": "both",
    "contracted": "yes",
    "funding_amount_gbp": 5_000_000,
    "start": "2020",
    "referrals_end": "2027-02",
    "end": "2027-03",
    "listed_2021": "confirmed",
    "official_url": "https://www.example.org/other",
    "official_url_seen": False,
    "evidence_level": "recalled",
    "evidence_date": "2023",
}
"""What stands in columns of programmes in which not every text may."""
ROWS_OF = {
    "programme_aliases": "skills-fund",
    "programme_audiences": "health-start",
    "programme_eligibility": "work-coach",
    "programme_funders": "old-scheme",
    "programme_sources": "growth-hub",
}
"""A programme for each table: where its row goes, it is known by no other change."""
DELIVERY = next(row for row in TINY.deliveries if row.zone_id.startswith("skills-areas--"))


def built(directory: Path, atlas: Atlas) -> Path:
    """The site of the atlas, made in a folder that may hold one already."""
    for inputs in ("data", "content"):
        shutil.rmtree(directory / inputs, ignore_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        patch.setenv("ATLAS_SOCIAL_IMAGES", "false")
        sources = tiny_sources(directory, atlas)
        build_site(atlas, replace(sources, cache=directory / "cache"), lambda _: None)
    return sources.out


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the atlas was built."""
    folder = tmp_path_factory.mktemp("before")
    built(folder, TINY)
    return folder


def retold(*, elsewhere: bool) -> Atlas:
    """Another value in every column of programmes that others tell, or that they alone tell."""
    texts = {one.name: f"Other {one.name}" for one in columns() if one.table == "programmes"}
    values: dict[str, Any] = {**texts, **CODED}
    named = {one.name for one in fields(Programme)} - {"id"}
    wanted = named - ITS_OWN if elsewhere else named & ITS_OWN
    assert wanted <= values.keys()
    rows = (replace(row, **{name: values[name] for name in wanted}) for row in TINY.programmes)
    return replace(TINY, programmes=tuple(rows))


def without_rows_of_programmes() -> Atlas:
    """One programme has no more rows in one table, another in another."""
    shorter: dict[str, Any] = {
        table: tuple(row for row in getattr(TINY, table) if row.programme_id != key)
        for table, key in ROWS_OF.items()
    }
    assert all(len(rows) < len(getattr(TINY, table)) for table, rows in shorter.items())
    return replace(TINY, **shorter)


NEW_FIRM = replace(TINY.providers[0], id="new-firm", name="New Firm", ukprn="")


def another_programme() -> Atlas:
    """Run by a provider that is new as well, in all of England and in one zone."""
    key = "new-help"
    return more(
        programmes=(programme(key),),
        programme_audiences=(ProgrammeAudience(key, "out-of-work"),),
        programme_themes=(ProgrammeTheme(key, TINY.themes[0].id),),
        deliveries=(
            delivery(f"{key}--all", "england--england"),
            delivery(f"{key}--x", DELIVERY.zone_id),
        ),
        providers=(NEW_FIRM,),
        delivery_providers=(DeliveryProvider(f"{key}--x", NEW_FIRM.id, "prime-provider", 1),),
    )


EDITS = {
    "a programme is added": another_programme(),
    "how to reach a delivery": changed("deliveries", DELIVERY.id, local_access="Ask at the desk."),
    "a delivery is over": changed("deliveries", DELIVERY.id, currency="past"),
    "the name of a programme": changed("programmes", DELIVERY.programme_id, name="Another name"),
    "what others tell of a programme": retold(elsewhere=True),
    "what a programme alone tells of itself": retold(elsewhere=False),
    "rows of programmes in other tables": without_rows_of_programmes(),
    "every text of every table": filled_atlas(HARMLESS),
}


@pytest.mark.parametrize("atlas", EDITS.values(), ids=EDITS.keys())
def test_after_an_edit_each_file_is_as_if_made_anew(
    tmp_path: Path, before: Path, atlas: Atlas
) -> None:
    over = Path(shutil.copytree(before, tmp_path / "over"))
    again, anew = files(built(over, atlas)), files(built(tmp_path / "anew", atlas))
    assert {path for path in anew if again.get(path) != anew[path]} == set()
    assert again.keys() == anew.keys()


@pytest.mark.parametrize(
    "atlas",
    [EDITS["how to reach a delivery"], more(providers=(NEW_FIRM,))],
    ids=["edit", "addition"],
)
def test_what_an_edit_does_not_touch_is_the_file_that_was_there(
    tmp_path: Path, before: Path, atlas: Atlas
) -> None:
    over = Path(shutil.copytree(before, tmp_path / "over"))
    old = {path: path.stat().st_ino for path in (over / "site").rglob("index.html")}
    built(over, atlas)
    kept = {path for path, number in old.items() if path.exists() and path.stat().st_ino == number}
    assert len(old) / 2 < len(kept) < len(old)
