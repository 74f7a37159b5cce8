"""The page about quality and its files agree with the tables."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from generator.verify.files import BuiltSite
from tests.support.tables import table


def queue(site: BuiltSite) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site.text("data/verification-queue.csv"))))


def test_the_queue_holds_what_is_from_memory_or_not_confirmed(site: BuiltSite) -> None:
    deliveries, programmes = table("deliveries"), table("programmes")
    ended = table("statuses").query("ended == 'true'")["id"]
    running = programmes[~programmes["status"].isin(ended)]
    now = deliveries[
        (deliveries["currency"] != "past") & deliveries["programme_id"].isin(running["id"])
    ]
    expected = set(now.loc[now["evidence_level"] == "recalled", "id"])
    expected |= set(now.loc[now["currency"] == "unclear", "id"])
    expected |= set(running.loc[running["status"] == "uncertain", "id"])
    found = {row["row"] for row in queue(site)}
    assert expected
    assert expected <= found


def test_it_is_ordered_by_the_people_it_touches(site: BuiltSite) -> None:
    people = [int(row["residents_16_to_64"]) for row in queue(site)]
    assert people == sorted(people, reverse=True)
    assert people[0] > 30_000_000


def test_each_line_named_is_that_of_the_row(site: BuiltSite) -> None:
    for row in queue(site)[::20]:
        lines = Path(f"data/{row['table']}.csv").read_text(encoding="utf-8").split("\n")
        assert lines[int(row["line"]) - 1].startswith(f"{row['row']},")
