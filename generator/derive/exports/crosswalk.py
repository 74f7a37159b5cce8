"""Every two zones of different maps that overlap, as rows of `data/crosswalk.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.overlaps import Crossings, Share, overlap

CROSSWALK_COLUMNS = (
    "zone_id",
    "other_zone_id",
    "districts",
    "districts_whole",
    "share_of_districts",
    "share_of_population",
    "other_share_of_districts",
    "other_share_of_population",
)


def crosswalk_rows(crossings: Crossings) -> Iterator[dict[str, str]]:
    """One row for two zones of maps in use, each way round; a zone's map is before its `--`.

    Shares are per cent of `zone_id`, then of `other_zone_id`. Where some districts are in by part
    or unclearly, a share has two ends: `20-35.5`. Empty where a district has no figure.
    """
    for one, other in crossings.pairs():
        ours, theirs = crossings.areas[one], crossings.areas[other]
        there = overlap(ours, theirs, crossings.people)
        back = overlap(theirs, ours, crossings.people)
        yield {
            "zone_id": one,
            "other_zone_id": other,
            "districts": str(there.shared),
            "districts_whole": str(there.sure),
            "share_of_districts": _cell(there.districts),
            "share_of_population": _cell(there.people),
            "other_share_of_districts": _cell(back.districts),
            "other_share_of_population": _cell(back.people),
        }


def _cell(share: Share | None) -> str:
    if share is None:
        return ""
    least, most = (f"{100 * end:.1f}".removesuffix(".0") for end in (share.least, share.most))
    return least if least == most else f"{least}-{most}"
