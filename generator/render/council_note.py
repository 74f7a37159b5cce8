"""What a council wrote for its own page, ready to show."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class CouncilNote:
    """`date`, ISO, is the day on which `stated_by` said so."""

    stated_by: str
    date: str
    html: Markup
