"""`atlas links`: what it keeps, reports and says, against a real server."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import links
from generator.cli.main import main
from generator.links.check import Checker
from generator.links.manners import Manners
from generator.links.run import check_all
from tests.support.loopback import Answer, serving
from tests.support.tiny_command import files
from tests.unit.links.behaviours import PAGE, status, to
from tests.unit.links.quick import QUICK

DAY = "2026-11-28"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(links, "MANNERS", QUICK)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def answers() -> dict[str, Answer]:
    """By path; a test may change them between two runs."""
    return {"/fine": PAGE, "/old": to("/fine"), "/gone": status(404)}


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def linked(data: Path, answers: dict[str, Answer], asked: list[str]) -> Iterator[Path]:
    """The tiny data with every address on one server: three of programmes, the others fine."""
    with serving(lambda path: answers.get(path, status(404)), asked) as site:
        descriptor = json.loads((data / "datapackage.json").read_bytes())
        for resource in descriptor["resources"]:
            _point(data / resource["path"], resource, site)
        yield data


def _point(path: Path, resource: dict[str, object], site: str) -> None:
    fields = resource["schema"]["fields"]  # type: ignore[index]
    names = [field["name"] for field in fields if field.get("format") == "uri"]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    places = iter(["/old", "/gone"] if resource["name"] == "programme_sources" else [])
    for row in rows:
        row.update({name: site + next(places, "/fine") for name in names if row[name]})
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field["name"] for field in fields], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def run(data: Path, *more: str, day: str = DAY) -> int:
    return main(["links", "--data", str(data), "--date", day, *more])


def kept(data: Path) -> dict[str, dict[str, str]]:
    """The rows of the table by the path of their address."""
    with (data / "link_checks.csv").open(encoding="utf-8", newline="") as file:
        return {row["url"].rpartition("/")[2]: row for row in csv.DictReader(file)}


def test_what_is_found_is_kept_with_its_day_and_broken_links_are_no_failure(linked: Path) -> None:
    assert run(linked) == 0

    found = kept(linked)
    assert {key: row["result"] for key, row in found.items()} == {
        "fine": "ok",
        "gone": "gone",
        "old": "moved",
    }
    assert {row["checked"] for row in found.values()} == {DAY}
    assert (found["gone"]["status"], found["gone"]["failing_since"]) == ("404", DAY)
    assert found["old"]["final_url"].endswith("/fine")
    assert found["fine"]["failing_since"] == ""


def test_the_tables_are_sound_after_it_and_in_order(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fmt", "--data", str(linked)])
    before = files(linked)
    run(linked)
    capsys.readouterr()

    assert {name for name, content in files(linked).items() if content != before[name]} == {
        "link_checks.csv"
    }
    assert main(["fmt", "--check", "--data", str(linked)]) == 0
    assert main(["check", "--data", str(linked)]) == 0


def test_a_link_is_broken_since_the_first_of_the_checks_in_a_row(
    linked: Path, answers: dict[str, Answer]
) -> None:
    run(linked, day="2026-11-01")
    run(linked, day="2026-11-08")
    assert kept(linked)["gone"]["failing_since"] == "2026-11-01"

    answers["/gone"] = PAGE
    run(linked, day="2026-11-15")
    assert kept(linked)["gone"]["failing_since"] == ""


def test_since_leaves_out_what_was_checked_on_that_day_or_later(
    linked: Path, asked: list[str]
) -> None:
    run(linked, day="2026-11-08")
    asked.clear()

    assert run(linked, "--since", "2026-11-08", day="2026-11-15") == 0
    assert asked == []
    assert {row["checked"] for row in kept(linked).values()} == {"2026-11-08"}

    run(linked, "--since", "2026-11-09", day="2026-11-15")
    assert {row["checked"] for row in kept(linked).values()} == {"2026-11-15"}


def test_what_left_the_tables_is_forgotten(linked: Path) -> None:
    run(linked)
    sources = linked / "programme_sources.csv"
    head = sources.read_text("utf-8").splitlines()[0]
    sources.write_text(f"{head}\n", encoding="utf-8")
    run(linked)

    assert set(kept(linked)) == {"fine"}


def test_what_is_kept_as_it_comes_outlasts_a_run_that_is_cut_off(
    linked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(addresses: list[str], checker: Checker, manners: Manners) -> Iterator[object]:
        yield next(check_all(addresses, checker, manners))
        raise KeyboardInterrupt

    monkeypatch.setattr(links, "check_all", cut_off)
    with pytest.raises(KeyboardInterrupt):
        run(linked)

    assert len(kept(linked)) == 1


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_report_says_where_each_address_is_used(linked: Path, form: str) -> None:
    path = linked.parent / f"report.{form}"
    run(linked, "--report", str(path))

    if form == "json":
        lines = json.loads(path.read_bytes())
    else:
        with path.open(encoding="utf-8", newline="") as file:
            lines = [row | {"used_in": row["used_in"].split(" | ")} for row in csv.DictReader(file)]
    gone = next(line for line in lines if line["url"].endswith("/gone"))
    assert str(gone["status"]) == "404"
    assert gone["note"] == "The server says that it is not there (404)."
    (place,) = gone["used_in"]
    table, *_, column = place.split(" ")
    assert (table, column) == ("programme_sources", "url")


def test_the_summary_counts_and_lists_what_to_look_into(
    linked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(linked)
    said = capsys.readouterr().out

    assert said.startswith("3 of 3 addresses were checked, on 1 hosts.\n")
    assert "     1  It is gone\n" in said
    assert "/old\n  It has moved. Put the new address in the data.\n  It leads to http" in said
    assert "  data: programme_sources " in said
    assert said.endswith("The report is in .cache/links.csv.\n")


@pytest.mark.parametrize(
    "more", [["--data", "nowhere"], ["--report", "links.xlsx"], ["--report", "links"]]
)
def test_wrong_usage_is_2(data: Path, more: list[str]) -> None:
    assert main(["links", "--data", str(data), *more]) == 2


def test_a_folder_without_the_table_is_1(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["links", "--data", str(tmp_path / "empty")]) == 1
