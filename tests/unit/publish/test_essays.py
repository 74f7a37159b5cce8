"""Texts of examples: their figures come from the data, and a slip is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import DataProblems
from generator.publish.essays import read_essays
from generator.render.essay import Essay
from tests.support.tiny import TINY, changed
from tests.support.tiny_places import LEWES
from tests.support.tiny_site import tiny_context

HEAD = "---\ntitle: Lewes\ndescription: A town.\narea: E07000063\n---\n\n"


def essays(folder: Path, text: str, atlas: object = TINY) -> tuple[Essay, ...]:
    (folder / "examples").mkdir(exist_ok=True)
    (folder / "examples" / "lewes.md").write_text(text, encoding="utf-8")
    context = tiny_context(atlas)  # type: ignore[arg-type]
    return read_essays(folder, context.world, context.links)


def test_a_number_is_that_of_the_data(tmp_path: Path) -> None:
    text = HEAD + "## Now\n\n" + '{{ at("E07000063").programmes }} on {{ at("E07000063").maps }}'
    (essay,) = essays(tmp_path, text)
    assert (essay.path, essay.area) == ("examples/lewes/", LEWES)
    assert essay.html == "<h2>Now</h2>\n<p>3 programmes on 2 different maps</p>"
    (later,) = essays(tmp_path, text, changed("programmes", "work-coach", status="closed"))
    assert "2 programmes on 2 different maps" in later.html


def test_it_tells_who_shares_an_area_and_who_runs_it(tmp_path: Path) -> None:
    zone = 'at("E07000063").zones["hub-areas"]'
    (essay,) = essays(tmp_path, HEAD + f"{{{{ {zone}.zone }}}}, {{{{ {zone}.others }}}}")
    assert "Seaside, 2" in essay.html


def test_a_link_is_relative_and_stays_within_the_site(tmp_path: Path) -> None:
    (essay,) = essays(tmp_path, HEAD + '{{ link("coast") }}')
    assert '<a href="../../combined-authorities/coast/">' in essay.html


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('{{ at("E07000063").programmmes }}', 9, "programmmes"),
        ('{{ at("E07000099").maps }}', 0, "E07000099"),
        ("{{ at( }}", 9, "unexpected"),
        ('{{ at("E07000063").__class__.__mro__ }}', 0, "unsafe"),
    ],
)
def test_a_slip_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    with pytest.raises(DataProblems) as caught:
        essays(tmp_path, f"{HEAD}Fine.\n\n{text}")
    (problem,) = caught.value.problems
    assert Path(problem.file).name == "lewes.md"
    assert told in problem.message
    assert problem.line in {0, line}


def test_an_area_that_there_is_not_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataProblems) as caught:
        essays(tmp_path, HEAD.replace("E07000063", "atlantis"))
    assert [(one.rule, one.value) for one in caught.value.problems] == [
        ("unknown-area", "atlantis")
    ]
