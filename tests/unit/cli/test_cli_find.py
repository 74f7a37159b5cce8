"""`atlas find`: what a council has, in the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.main import main
from generator.publish.site import build_site
from tests.support.tiny import TINY
from tests.support.tiny_places import HOVE, LEWES, OLD_LEWES
from tests.support.tiny_site import tiny_sources
from tests.unit.cli.conftest import replace_in

Answer = tuple[int, str, str]


def find(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str) -> Answer:
    code = main(["find", *arguments, "--data", str(data)])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("query", ["Lewes", "lewes district council", LEWES, OLD_LEWES])
def test_a_name_or_code_gives_what_the_council_has(
    data: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    code, said, problems = find(capsys, data, query)
    assert (code, problems) == (0, "")
    assert said == (
        "Lewes (E07000063), South East\n"
        "3 programmes on 2 maps, 2 providers\n"
        "\n"
        "  Growth Hub [Not confirmed]: Chamber of Trade\n"
        "  Skills Fund [Open, but changing]: not known who runs it\n"
        "  Work Coach [Open]: Jobs Agency\n"
    )


def test_numbers_of_one_agree(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, said, _ = find(capsys, data, "Hastings")
    assert "2 programmes on 1 map, 3 providers" in said


@pytest.mark.parametrize("query", ["Hove", HOVE])
def test_a_former_council_gives_its_successor(
    data: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    code, said, _ = find(capsys, data, query)
    assert code == 0
    assert said.startswith("Brighton and Hove (E06000043)")


def test_several_answers_are_all_given(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (data / "former_successors.csv").open("a") as table:
        table.write(f"{HOVE},{LEWES}\n")
    _, said, _ = find(capsys, data, "Hove")
    assert [line for line in said.splitlines() if "South East" in line] == [
        "Brighton and Hove (E06000043), South East",
        "Lewes (E07000063), South East",
    ]
    _, said, _ = find(capsys, data, "Hove", "--json")
    assert [one["slug"] for one in json.loads(said)] == ["brighton-and-hove", "lewes"]


def test_json_is_the_record_that_the_site_publishes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    sources = tiny_sources(tmp_path)
    build_site(TINY, sources, lambda doing: None)
    code, said, _ = find(capsys, sources.data, "Lewes", "--json")
    published = json.loads((sources.out / f"data/areas/{LEWES}.json").read_text("utf-8"))
    here_only = {"url": "", "edition": ""}
    assert code == 0
    assert json.loads(said) | here_only == published | here_only


def test_nothing_found_is_1_with_what_is_near(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert find(capsys, data, "Hastngs") == (
        1,
        "",
        "No council is called 'Hastngs'. Did you mean Hastings?\n",
    )


def test_several_near_names_are_told_as_a_choice(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace_in(data / "local_authorities.csv", "E07000064,Rother,", "E07000064,Hustings,")
    _, _, problems = find(capsys, data, "Hestings")
    assert problems.endswith(("Hastings or Hustings?\n", "Hustings or Hastings?\n"))


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_nothing_near_is_1_too(
    data: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    expected = (1, "", "No council is called 'xyzzy'.\n")
    assert find(capsys, data, "xyzzy", *options) == expected


def test_bad_data_is_1_and_told(bad_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said, problems = find(capsys, bad_data, "Lewes")
    assert (code, said) == (1, "")
    assert "programmes.csv:3: status: " in problems
