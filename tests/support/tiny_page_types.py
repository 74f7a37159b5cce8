"""One address for every kind of page of the tiny site, and for every policy that pages have."""

from __future__ import annotations

from tests.support.tiny_places import HOVE, LEWES

SHELLED = (
    "",
    "areas/",
    "areas/lewes/",
    "areas/eastbourne/",  # with a note of its council
    "areas/east-sussex/",
    "areas/hove/",
    "combined-authorities/coast/",
    "programmes/",
    "programmes/skills-fund/",
    "providers/",
    "providers/acme/",
    "maps/",
    "maps/skills-areas/",
    "compare/",
    "changes/",
    "insights/",
    "insights/programmes/",
    "insights/churn/",
    "insights/money/",
    "insights/maps/",
    "quality/",
    "labels/",
    "indicators/",
    "search/",
    "shortlist/",
    "examples/",
    "examples/lewes/",
    "about/",
    "data/",
    "data-dictionary/",
    "for-councils/",
    "offline/",
    "404.html",
)
MAPS = ("areas/lewes/map/", "maps/map/", "maps/skills-areas/map/", "programmes/skills-fund/map/")
WIDGETS = ("embed/areas/lewes/",)
REDIRECTS = (f"areas/{LEWES}/", f"areas/{HOVE}/")
EVERY_KIND = (*SHELLED, *MAPS, *WIDGETS, *REDIRECTS)
