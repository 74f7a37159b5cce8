"""Reads the texts of `content/examples/` and fills in their figures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.derive.views.examples import place_of
from generator.derive.world import World
from generator.problems import DataProblems, Problem
from generator.read.reporter import Reporter
from generator.read.wording import quoted
from generator.read.written import Written, read_written
from generator.render.essay import Essay, EssayError, essay_html
from generator.render.links import Links

FOLDER = "examples"
HEAD = ("title", "description")


def essay_names(content: Path) -> tuple[str, ...]:
    """What is in the folder, for the addresses of its pages."""
    return tuple(sorted(path.stem for path in (content / FOLDER).glob("*.md")))


def read_essays(content: Path, world: World, links: Links) -> tuple[Essay, ...]:
    """Raises DataProblems with everything that is wrong with the texts."""
    files, faults = read_written(content / FOLDER, HEAD)
    made = [_essay(file, world, links) for file in files]
    problems = [*faults, *(one for one in made if isinstance(one, Problem))]
    problems += [fault for file in files for fault in _unknown_area(file, world)]
    if problems:
        raise DataProblems(tuple(problems))
    return tuple(one for one in made if isinstance(one, Essay))


def _essay(file: Written, world: World, links: Links) -> Essay | Problem:
    path = f"{FOLDER}/{file.name}/"
    try:
        html = essay_html(file.text, path, world, links)
    except EssayError as error:
        return Reporter(file.file).problem(
            "figure-missing",
            str(error),
            "Correct the name between the braces; the data dictionary lists what there is.",
            line=error.line and error.line + file.above,
        )
    title, description = (file.head.get(name, "") for name in HEAD)
    return Essay(file.name, title, description, file.head.get("area", ""), html)


def _unknown_area(file: Written, world: World) -> Iterator[Problem]:
    area = file.head.get("area", "")
    try:
        if area:
            place_of(world, area)
    except KeyError:
        yield Reporter(file.file).problem(
            "unknown-area",
            f"{quoted(area)} is not the code of a council or the id of a combined authority.",
            "Correct the area, or take the line out.",
            line=1,
            column="area",
            value=area,
        )
