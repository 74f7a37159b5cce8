"""A whole site of hostile texts, built past the checks, and a harmless one of the same shape."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator.derive.changes.snapshot import Tables, snapshot
from generator.model.atlas import Atlas
from generator.problems import Problem
from generator.publish.boundaries import BOUNDARIES
from generator.publish.editions import edition_bytes
from generator.publish.site import build_site
from generator.publish.sources import Sources
from tests.support.hostile import TEXTS
from tests.support.hostile_atlas import HARMLESS, HOSTILE, Texts, filled_atlas
from tests.support.tiny import changed
from tests.support.tiny_places import EASTBOURNE, LEWES
from tests.support.tiny_site import tiny_sources

NOTE = "---\nstated_by: {who}\ndate: 2026-11-02\n---\n\n{text}\n"
ESSAY = """---
title: {title}
description: {title}
area: {code}
---

## {{{{ at("{code}").name }}}}

- {{{{ link("{code}") }}}} and {{{{ link("coast") }}}}
- {{{{ at("{code}").kind }}}}, {{{{ at("{code}").neighbours }}}}

| area | who |
| --- | --- |
| {{{{ at("{code}").zones["hub-areas"].zone }}}} | {{{{ at("{code}").zones["hub-areas"].who }}}} |
"""


@dataclass(frozen=True, slots=True)
class FilledSites:
    """Directories of the two sites."""

    hostile: Path
    harmless: Path


@pytest.fixture(scope="session")
def filled_sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> FilledSites:
    """Both sites. With several workers, the first to come builds them for all."""
    own = tmp_path_factory.getbasetemp()
    root = (own if worker_id == "master" else own.parent) / "filled"
    sites = FilledSites(root / "hostile" / "site", root / "harmless" / "site")
    with FileLock(f"{root}.lock"), pytest.MonkeyPatch.context() as patch:
        patch.setenv("ATLAS_SOCIAL_IMAGES", "false")
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        for out, texts in ((sites.hostile, HOSTILE), (sites.harmless, HARMLESS)):
            if not out.is_dir():
                build_filled(out.parent, texts)
    return sites


def build_filled(directory: Path, texts: Texts) -> Path:
    """The site of the tiny atlas filled with `texts`; gives where it is."""
    atlas = filled_atlas(texts)
    sources = tiny_sources(directory)
    _name_boundaries(sources.data / BOUNDARIES, atlas)
    _write_editions(sources.data / "editions", atlas)
    _write_content(sources, texts)
    build_site(atlas, sources, lambda _: None, _warnings(texts))
    return sources.out


def _name_boundaries(path: Path, atlas: Atlas) -> None:
    """Names of councils are in the file of boundaries as well, from where the maps take them."""
    names = {row.code: row.name for row in atlas.local_authorities}
    document = json.loads(path.read_text("utf-8"))
    for shape in document["objects"]["districts"]["geometries"]:
        shape["properties"]["name"] = names[shape["id"]]
    path.write_text(json.dumps(document), "utf-8")


def _write_editions(folder: Path, atlas: Atlas) -> None:
    """Two, of which the later has these texts and a programme that is over."""
    folder.mkdir()
    before = changed("programmes", "work-coach", status="planned")
    for day, one in (("2026-10-01", before), ("2026-11-01", atlas)):
        (folder / f"{day}.json").write_bytes(edition_bytes(snapshot(_tables(one), day)))


def _tables(atlas: Atlas) -> Tables:
    return {field.name: _table(getattr(atlas, field.name)) for field in fields(atlas)}


def _table(rows: tuple[Any, ...]) -> tuple[list[str], list[list[str]]]:
    names = [field.name for field in fields(rows[0])] if rows else []
    return names, [
        [str(getattr(row, name)).replace("True", "true") for name in names] for row in rows
    ]


def _write_content(sources: Sources, texts: Texts) -> None:
    """Hostile Markdown is the same for both sites: what is let through of it is for all to see."""
    notes = sources.content / "areas"
    notes.mkdir()
    note = NOTE.format(who=f"{texts.lead}{texts.line}", text="\n\n".join(TEXTS))
    (notes / f"{EASTBOURNE}.md").write_text(note, "utf-8")
    essay = ESSAY.format(code=LEWES, title=f"Lewes{texts.line}")
    (sources.content / "examples" / "lewes.md").write_text(essay, "utf-8")


def _warnings(texts: Texts) -> list[Problem]:
    """What the page about quality and its file tell of the tables."""
    text = f"{texts.lead}{texts.tail}"
    told = Problem(file="data/programmes.csv", rule="html", message=text, remedy=text)
    return [replace(told, line=2, column="name", value=text, severity="warning")]
