"""What a stranger's clone relies on: nothing of one machine, all pinned, all documented."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.locks import PINNED, pins

ROOT = Path(__file__).resolve().parents[2]
MADE = {".git", ".venv", "site", "node_modules", "htmlcov", "__pycache__"}
KEPT = {".ci", ".github"}
KEPT_FILES = {".gitignore", ".gitattributes"}

FOREIGN = {
    "a machine path": rb"(?<![\w./:-])/(work|home|root|Users|opt)/[\w.-]",
    "a Windows path": rb"(?<!\w)[A-Z]:\\Users\\",
    "a package registry": rb"\b(pypi|files\.pythonhosted|registry\.npmjs|deb\.debian)\.org\b",
    "a folder outside": rb"\.\./shared",
}
ACTION = re.compile(r"[\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
LOCKS = ["requirements/site.txt", "requirements/test.txt"]
TOOLS = ["requirements/audit.txt"]


def kept(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the project: not what is built, installed or cached."""
    for path in sorted(folder.iterdir()):
        if path.is_file():
            # In a work tree that Git has put beside another, .git is a file.
            if not path.name.startswith((".coverage", ".git")) or path.name in KEPT_FILES:
                yield path
        elif path.name in KEPT or not (path.name in MADE or path.name.startswith(".")):
            yield from kept(path)


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def workflows() -> list[Path]:
    return sorted((ROOT / ".github/workflows").glob("*.yml"))


def wanted(*extras: str) -> list[Requirement]:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    optional = (project["optional-dependencies"][extra] for extra in extras)
    return [Requirement(line) for line in sum(optional, project["dependencies"])]


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.* ## ", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_names(what: str) -> None:
    pattern = re.compile(FOREIGN[what])
    found = {str(p.relative_to(ROOT)): pattern.search(p.read_bytes()) for p in kept()}
    assert {name: match[0] for name, match in found.items() if match} == {}


@pytest.mark.parametrize("workflow", workflows(), ids=lambda path: path.name)
class TestWorkflow:
    def test_pins_each_action_by_commit_and_says_its_version(self, workflow: Path) -> None:
        used = re.findall(r"^.*\buses: *(.+)$", workflow.read_text("utf-8"), re.MULTILINE)
        assert used
        assert [action for action in used if not ACTION.fullmatch(action)] == []

    def test_starts_with_no_permission_and_no_kept_token(self, workflow: Path) -> None:
        source = workflow.read_text("utf-8")
        assert "\npermissions: {}\n" in source
        assert source.count("actions/checkout@") == source.count("persist-credentials: false")

    def test_cannot_run_for_ever(self, workflow: Path) -> None:
        source = workflow.read_text("utf-8")
        assert source.count("runs-on:") == source.count("timeout-minutes:")


def test_one_action_has_one_version_everywhere() -> None:
    used = {m[0] for path in workflows() for m in ACTION.finditer(path.read_text("utf-8"))}
    assert len({action.partition("@")[0] for action in used}) == len(used)


@pytest.mark.parametrize("lock", [*LOCKS, "requirements/audit.txt"])
def test_a_lock_is_only_pins_with_hashes(lock: str) -> None:
    rest = PINNED.sub("", text(lock)).splitlines()
    assert [line for line in rest if not line.startswith("    # ")] == []
    hashes = [line for m in PINNED.finditer(text(lock)) for line in m["hashes"].splitlines()]
    assert [line for line in hashes if not HASH.fullmatch(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
class TestLock:
    def test_pins_one_exact_version_for_each_python(self, lock: str) -> None:
        for name, found in pins(lock).items():
            assert all(str(pin.specifier).startswith("==") for pin in found), name
            assert len({str(pin.marker) for pin in found}) == len(found), name

    def test_answers_what_the_project_asks_for(self, lock: str) -> None:
        extras = ["build", "test"] if lock.endswith("test.txt") else ["build"]
        for asked in wanted(*extras):
            for pin in pins(lock)[canonicalize_name(asked.name)]:
                assert asked.specifier.contains(str(pin.specifier)[2:]), f"{asked} against {pin}"

    def test_stays_with_the_mkdocs_that_has_plugins(self, lock: str) -> None:
        assert [str(pin.specifier)[2:4] for pin in pins(lock)["mkdocs"]] == ["1."]


def test_the_tests_run_with_what_builds_the_site() -> None:
    site, test = ({str(pin) for found in pins(lock).values() for pin in found} for lock in LOCKS)
    assert site <= test


@pytest.mark.parametrize("target", sorted(targets()))
def test_each_make_target_is_in_the_handbook(target: str) -> None:
    assert f"`make {target}`" in text("CONTRIBUTING.md")


def test_the_handbook_names_no_make_target_that_is_not_there() -> None:
    named = re.findall(r"`make ([a-z-]+)[^`]*`", text("CONTRIBUTING.md") + text("README.md"))
    assert set(named) <= targets()


def test_each_link_in_the_handbook_leads_to_a_file() -> None:
    pages = "".join(path.read_text("utf-8") for path in ROOT.glob("*.md"))
    links = set(re.findall(r"\]\(([\w./-]+)\)", pages))
    assert {link for link in links if not (ROOT / link).exists()} == set()


def run(script: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", ROOT / ".ci" / script],
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("python", ["no-such-python", "false"])
def test_a_missing_python_is_told_in_one_line(python: str) -> None:
    finished = run("python.sh", PYTHON=python)
    assert (finished.returncode, finished.stdout) == (1, "")
    assert re.fullmatch(r"No Python 3\.11 or newer .*apt install python3 .*\n", finished.stderr)


def test_a_missing_chromium_is_told_in_one_line(tmp_path: Path) -> None:
    for tool in ("dirname", "id"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or pytest.fail(f"no {tool}"))
    finished = run("chromium.sh", PATH=str(tmp_path), PLAYWRIGHT_BROWSERS_PATH=str(tmp_path))
    assert (finished.returncode, finished.stdout) == (1, "")
    assert re.fullmatch(r"No Chromium .*playwright install chromium\n", finished.stderr)
