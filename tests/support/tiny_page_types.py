"""One address for every kind of page of the tiny site, and for every policy that pages have."""

from __future__ import annotations

from generator.publish.addresses import DIRECTORIES
from tests.support.tiny_places import HOVE, LEWES

SHELLED = (
    *DIRECTORIES,
    "areas/lewes/",
    "areas/eastbourne/",  # with a note of its council
    "areas/east-sussex/",
    "areas/hove/",
    "combined-authorities/coast/",
    "programmes/skills-fund/",
    "providers/acme/",
    "maps/skills-areas/",
    "examples/",
    "examples/lewes/",
    "about/",
    "offline/",
    "404.html",
)
MAPS = ("areas/lewes/map/", "maps/map/", "maps/skills-areas/map/", "programmes/skills-fund/map/")
WIDGETS = ("embed/areas/lewes/",)
REDIRECTS = (f"areas/{LEWES}/", f"areas/{HOVE}/")
EVERY_KIND = (*SHELLED, *MAPS, *WIDGETS, *REDIRECTS)
