"""A block of JSON-LD in a page. It is data: no browser runs it, and no policy need allow it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""A script element ends at `</script`, whatever stands round it."""


def data_block(linked: Mapping[str, Any]) -> str:
    text = json.dumps(linked, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return f'<script type="application/ld+json">{text}</script>\n'
