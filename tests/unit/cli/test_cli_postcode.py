"""`atlas postcode` for lists and `atlas find` for one: from the same file as the site."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from generator.cli.main import main
from tests.support.tiny_command import ATLAS, PATIENCE, atlas
from tests.support.tiny_places import EASTBOURNE
from tests.support.tiny_site import PROJECT
from tests.unit.cli.conftest import replace_in

LIST = "\ufeffbn208hr\n  BN2O 8HR \nSW1A 9ZZ\n\nnot, one\nCH1 0AA\n"
ANSWERS = (
    "postcode,code,name\n"
    "BN20 8HR,E07000061,Eastbourne\n"
    "BN20 8HR,E07000061,Eastbourne\n"
    "SW1A 9ZZ,,\n"
    ",,\n"
    '"not, one",,\n'
    "CH1 0AA,E07000065,Wealden\n"
)


def test_a_file_gives_a_row_for_each_line(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(LIST, encoding="utf-8")
    done = atlas("postcode", path, "--data", data)
    assert (done.returncode, done.stdout, done.stderr) == (0, ANSWERS, "")


def test_stdin_does_too_and_a_damaged_line_spoils_only_itself(data: Path) -> None:
    done = subprocess.run(
        [*ATLAS, "postcode", "--data", str(data)],
        cwd=PROJECT,
        input=b"M1 \xff1AE\nm1 1ae\n",
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines()[2] == "M1 1AE,E07000064,Rother"


def test_a_file_that_is_not_there_is_wrong_usage(data: Path) -> None:
    done = atlas("postcode", data / "none.txt", "--data", data)
    assert (done.returncode, done.stdout) == (2, "")
    assert "none.txt cannot be read" in done.stderr


@pytest.mark.parametrize("damage", ["missing", "changed"])
def test_a_damaged_postcode_file_is_told(data: Path, damage: str) -> None:
    path = data / "postcodes" / "england-2025-11.bin"
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-1])
    done = atlas("find", "BN20 8HR", "--data", data)
    assert (done.returncode, done.stdout) == (1, "")
    assert "atlas refresh postcodes" in done.stderr


def test_an_answer_that_is_not_in_the_table_is_told(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace_in(data / "postcode_answers.csv", "unknown,We do not know it.,,\n", "")
    assert main(["find", "BN20 8HR", "--data", str(data)]) == 1
    assert "There is no answer unknown." in capsys.readouterr().err


def test_a_postcode_finds_both_councils(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "bn20 8hr", "--data", str(data)]) == 0
    said = capsys.readouterr().out.splitlines()
    councils = "Eastbourne (district council) and East Sussex (county council)"
    assert said[:3] == [f"BN20 8HR is in {councils}.", "", "Eastbourne (E07000061), South East"]


def test_json_is_the_district_alone(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "BN20 8HR", "--json", "--data", str(data)]) == 0
    assert json.loads(capsys.readouterr().out)["code"] == EASTBOURNE


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("EH1 1AA", "EH1 1AA: Scotland. https://jobs.scot.example/\n"),
        ("CH1 0AB", "CH1 0AB may be in Wales.\n"),
        ("BN20 8HX", "We do not know it.\n"),
        ("BN20", "Type all of it.\n"),
    ],
)
def test_any_other_postcode_is_1_with_its_answer(
    data: Path, capsys: pytest.CaptureFixture[str], query: str, words: str
) -> None:
    assert main(["find", query, "--data", str(data)]) == 1
    assert capsys.readouterr() == ("", words)
