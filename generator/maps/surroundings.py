"""Names of what lies beyond England's edge, and points on which each may be written.

The boundary file ends at England's edge, so Wales, Scotland and the sea look the same; a word
tells them apart. Points are longitude and latitude, read off a map, nearest the border first.
"""

from __future__ import annotations

SURROUNDINGS: tuple[tuple[str, tuple[tuple[float, float], ...]], ...] = (
    ("Wales", ((-3.3, 52.1), (-3.3, 52.5), (-3.4, 52.95), (-3.2, 51.8), (-3.15, 53.1), (-4, 52.4))),
    ("Scotland", ((-3.1, 55.2), (-2.7, 55.45), (-2.5, 55.65), (-3.6, 55.4), (-3.3, 55.1))),
    (
        "North Sea",
        (
            (-0.9, 55.0),
            (0.2, 54.3),
            (0.4, 53.6),
            (1.2, 53.15),
            (1.9, 52.9),
            (2.0, 51.9),
            (1.5, 51.6),
        ),
    ),
    ("Irish Sea", ((-3.6, 53.9), (-3.4, 53.6), (-3.8, 54.2), (-3.9, 54.5))),
    (
        "English Channel",
        (
            (-0.2, 50.6),
            (0.6, 50.6),
            (-1.8, 50.5),
            (-2.7, 50.4),
            (-3.2, 50.3),
            (-4.3, 50.1),
            (1.2, 50.8),
        ),
    ),
    ("Bristol Channel", ((-4.2, 51.3), (-3.5, 51.3), (-3.1, 51.35))),
    ("Celtic Sea", ((-5.6, 50.6), (-5.9, 50.2), (-6.0, 49.9), (-5.2, 50.8))),
)
