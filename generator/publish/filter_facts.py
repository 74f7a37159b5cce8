"""The script with what the filter of every page asks and which programmes answer: once, not a page.

A module and not data, so that it comes with the scripts and is kept with them for offline use.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.derive.fits import fits_of
from generator.derive.index import Index
from generator.derive.views.filters import Option, filter_choices
from generator.render.page import SiteFile

FILTER_FACTS = "assets/atlas/filter-facts.js"


def filter_facts_file(index: Index) -> SiteFile:
    """`CHOICES`: by name of the select, [id, label, numbers that answer]. `FITS`: by programme."""
    choices = filter_choices(index)
    fits = {
        row.id: [found.audiences, found.themes]
        for row in index.atlas.programmes
        for found in (fits_of(index, row.id),)
    }
    asked = {"for": _asked(choices.audiences), "want": _asked(choices.themes)}
    text = f"export const CHOICES = {_js(asked)};\nexport const FITS = {_js(fits)};\n"
    return SiteFile(FILTER_FACTS, text.encode())


def _asked(options: Iterable[Option]) -> list[list[str]]:
    return [[option.id, option.label, option.fits] for option in options]


def _js(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
