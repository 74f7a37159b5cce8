"""The local schemes of the tiny atlas: one of the county, one of Hastings that is over."""

from __future__ import annotations

from generator.model.local import LocalScheme
from tests.support.tiny_places import COUNTY, HASTINGS
from tests.support.tiny_records import filled


def scheme(key: str, area_code: str, status: str = "live", **given: str) -> LocalScheme:
    """A scheme called after its id, stated by the council itself."""
    name = key.replace("-", " ").title()
    usual = {
        "name": name,
        "short": f"What {name} is in short",
        "audiences": "adult-learners",
        "themes": "training | job-search",
        "stated_by": "The council",
        "source": "The council's own page",
        "evidence_level": "seen",
        "evidence_date": "2026-10",
    }
    return filled(LocalScheme, id=key, area_code=area_code, status=status, **(usual | given))


LOCAL_SCHEMES = (
    scheme("county-courses", COUNTY, how_to_start="Ask the county."),
    scheme("pier-jobs", HASTINGS, "closed", start="2019", end="2021-03"),
)
