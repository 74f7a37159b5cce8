"""What the command refuses to do, and how it says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.main import main
from tests.support.tiny_command import atlas

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["no-such-command"],
        ["build", "--no-such-option"],
        ["build", "--date", "21 November 2026"],
        ["build", "--date", "2026-13-01"],
        ["build", "--date", "2026"],
        ["check", "--format", "xml"],
        ["find"],
        ["serve", "--port", "http"],
        ["refresh", "no-such-thing"],
        ["links", "--since", "last week"],
        ["queue", "--format", "html"],
    ],
)
def test_wrong_usage_is_2_and_explained(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: atlas")


@pytest.mark.parametrize(
    "command", ["build", "check", "find", "links", "queue", "refresh", "serve"]
)
def test_each_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"usage: atlas {command}" in capsys.readouterr().out


def test_a_check_does_not_wait_for_what_only_a_build_needs(data: Path) -> None:
    code = (
        "import sys; from generator.cli.main import main; main(['check', '--data', sys.argv[1]]); "
        "print(sorted({'folium', 'mkdocs', 'pandas', 'PIL'} & sys.modules.keys()))"
    )
    command = [sys.executable, "-c", code, str(data)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.splitlines() == ["0 errors, 0 warnings", "[]"]


@pytest.mark.parametrize("arguments", [["build"], ["check"], ["find", "Lewes"]])
def test_a_data_directory_that_is_not_there_is_wrong_usage(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--data", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_a_preview_of_nothing_is_wrong_usage(tmp_path: Path) -> None:
    finished = atlas("serve", "--port", "0", "--data", tmp_path / "nowhere")
    assert finished.returncode == 2
    assert "nowhere" in finished.stderr


def test_a_content_directory_that_is_not_there_is_wrong_usage(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [
        "--data",
        str(data),
        "--content",
        str(tmp_path / "nowhere"),
        "--out",
        str(tmp_path / "s"),
    ]
    assert main(["build", *told]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_python_dash_m_generator_is_the_same_program(data: Path) -> None:
    finished = atlas("check", "--data", data)
    assert (finished.returncode, finished.stdout) == (0, "0 errors, 0 warnings\n")
