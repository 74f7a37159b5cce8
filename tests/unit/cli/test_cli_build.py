"""`atlas build`: the finished site is swapped in whole, or the old one stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_command import atlas, build, files, sources
from tests.support.tiny_content import write_content
from tests.unit.cli.conftest import replace_in


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def old(out: Path) -> dict[str, bytes]:
    """A site of long ago."""
    out.mkdir()
    (out / "index.html").write_text("old")
    return files(out)


def test_a_sound_dataset_is_built_and_takes_the_place_of_the_old_site(
    data: Path, out: Path, old: dict[str, bytes]
) -> None:
    (out / "gone.html").write_text("was here")
    finished = build(data, out)
    assert finished.returncode == 0
    assert finished.stdout == ""
    assert str(out) in finished.stderr
    assert (out / "areas/lewes/index.html").is_file()
    assert not (out / "gone.html").exists()
    assert files(out)["index.html"] != old["index.html"]


def test_quiet_says_nothing_but_problems(data: Path, out: Path) -> None:
    finished = atlas("build", *sources(data), "--out", out, "--quiet")
    assert (finished.returncode, finished.stdout, finished.stderr) == (0, "", "")


def test_data_problems_are_1_and_leave_the_old_site_as_it_was(
    bad_data: Path, out: Path, old: dict[str, bytes]
) -> None:
    finished = build(bad_data, out)
    assert finished.returncode == 1
    assert files(out) == old
    assert sorted(path.name for path in out.parent.iterdir()) == ["content", "data", "site"]


def test_data_problems_are_told_with_their_place(bad_data: Path, out: Path) -> None:
    finished = build(bad_data, out)
    assert finished.stdout == ""
    assert f"{bad_data}/programmes.csv:3: status: " in finished.stderr
    assert finished.stderr.endswith("1 error, 0 warnings\n")
    assert not out.exists()


def test_warnings_do_not_stop_a_build(doubtful_data: Path, out: Path) -> None:
    assert build(doubtful_data, out).returncode == 0


def test_the_edition_is_the_date_that_is_given(data: Path, out: Path) -> None:
    assert atlas("build", *sources(data), "--out", out, "--date", "2025-02-03").returncode == 0
    assert "Edition of 3 February 2025" in (out / "index.html").read_text("utf-8")
    assert '"edition":"2025-02-03"' in (out / "data/index.json").read_text("utf-8")


@pytest.mark.parametrize("base", ["https://a.test/sub/path/", "https://a.test/sub/path"])
def test_the_base_url_may_be_any_sub_path(data: Path, out: Path, base: str) -> None:
    assert atlas("build", *sources(data), "--out", out, "--base-url", base).returncode == 0
    record = (out / "data/areas/E07000063.json").read_text("utf-8")
    assert '"url":"https://a.test/sub/path/areas/lewes/"' in record
    assert "https://a.test/sub/path/areas/lewes/" in (out / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize("target", ["data", "."])
def test_a_build_never_replaces_what_it_is_built_from(data: Path, target: str) -> None:
    """`--out data` would put the site where the tables are."""
    before = files(data)
    finished = build(data, (data.parent / target).resolve())
    assert files(data) == before
    assert finished.returncode == 2


def test_a_directory_that_holds_something_else_is_not_replaced(data: Path, tmp_path: Path) -> None:
    """A slip of the hand, such as `--out ~/Documents`."""
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "thesis.txt").write_text("years of work")
    finished = build(data, documents)
    assert (documents / "thesis.txt").read_text() == "years of work"
    assert finished.returncode == 2


def test_a_written_page_cannot_take_the_address_of_another(
    data: Path, out: Path, tmp_path: Path
) -> None:
    content = write_content(tmp_path / "content")
    (content / "areas.md").write_text("# Mine\n")
    finished = atlas("build", "--data", data, "--content", content, "--out", out)
    assert finished.returncode != 0
    assert "areas" in finished.stderr
    assert not out.exists()


def test_boundaries_that_cannot_be_read_are_a_problem_of_the_data(
    data: Path, out: Path, old: dict[str, bytes]
) -> None:
    (data / "geography/local-authorities-2025.topojson").write_text("{}")
    finished = build(data, out)
    assert finished.returncode == 1
    assert files(out) == old
    assert "local-authorities-2025.topojson" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_former_council_without_a_successor_is_a_problem_of_the_data(
    data: Path, out: Path
) -> None:
    replace_in(data / "former_successors.csv", "E07000901,E06000043\n", "")
    finished = build(data, out)
    assert finished.returncode == 1
    assert "former" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_programme_without_a_theme_is_a_problem_of_the_data(data: Path, out: Path) -> None:
    replace_in(data / "programme_themes.csv", "work-coach,job-search\n", "")
    finished = build(data, out)
    assert finished.returncode == 1
    assert "work-coach" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_district_without_boundaries_is_a_problem_of_the_data(data: Path, out: Path) -> None:
    replace_in(
        data / "geography/local-authorities-2025.topojson", '"id": "E07000065"', '"id": "E07009999"'
    )
    finished = build(data, out)
    assert finished.returncode == 1
    assert "E07000065" in finished.stderr
    assert "Traceback" not in finished.stderr
