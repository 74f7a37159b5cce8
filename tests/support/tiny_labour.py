"""The labour market of the tiny atlas: a survey, a count, one of the county's and a plain total.

What there is to see: Brighton and Hove is above England, Lewes cannot be told from it, Wealden has
a figure without an interval, Rother only an old one and Hastings none. Claimants of a council have
a gap in 2024. The youth figure is the county's for its districts.
"""

from __future__ import annotations

from generator.model.labour import Indicator, IndicatorValue
from tests.support.tiny_places import (
    BRIGHTON,
    COUNTY,
    EASTBOURNE,
    HASTINGS,
    LEWES,
    REGION,
    ROTHER,
    WEALDEN,
)
from tests.support.tiny_records import filled

ENGLAND = "E92000001"
COAST_CODE = "E47000099"


def indicator(key: str, **given: object) -> Indicator:
    """An indicator in per cent, in the open, unless told otherwise."""
    usual: dict[str, object] = {
        "label": f"{key.title()} rate",
        "short": key.title(),
        "topic": "Work",
        "unit": "%",
        "written": "{figure}%",
        "decimals": 1,
        "sentence": f"{{figure}} counted for {key} in {{period}}.",
        "tier": "district",
        "compared": True,
        "shown": "key",
        "definition": f"What {key} means.",
        "geography_note": "Councils.",
        "publisher": "Office of Numbers",
        "dataset": f"The {key} tables",
        "source_url": f"https://numbers.example/{key}",
        "release_date": "2026-01-20",
        "copy_note": "Read in a copy.",
    }
    return filled(Indicator, id=key, **(usual | given))


def figure(
    key: str,
    area: str,
    period: str,
    value: float,
    lower: float | None = None,
    upper: float | None = None,
    status: str = "",
) -> IndicatorValue:
    return IndicatorValue(area, key, period, value, lower, upper, status)


INDICATORS = (
    indicator("work", basis="survey", position=1, in_development=True, note="A survey."),
    indicator("claimants", basis="count", position=2),
    indicator("youth", basis="count", tier="upper", position=3),
    indicator(
        "starts",
        basis="count",
        shown="more",
        unit="per 100,000 people",
        written="{figure}",
        decimals=0,
        position=4,
    ),
    indicator(
        "people",
        basis="estimate",
        shown="fact",
        compared=False,
        unit="people",
        written="{figure}",
        decimals=0,
        position=5,
    ),
    indicator(
        "population-16-to-64",
        basis="estimate",
        shown="fact",
        compared=False,
        unit="people",
        written="{figure}",
        decimals=0,
        position=6,
    ),
)
VALUES = (
    figure("work", ENGLAND, "2022", 75, 74.7, 75.3),
    figure("work", ENGLAND, "2023", 76, 75.6, 76.4),
    figure("work", REGION, "2023", 78.2, 77.2, 79.2),
    figure("work", BRIGHTON, "2022", 77, 74, 80),
    figure("work", BRIGHTON, "2023", 80.1, 76.5, 83.7),
    figure("work", EASTBOURNE, "2023", 70, 65, 75.5),
    figure("work", LEWES, "2023", 74.1, 69.2, 79),
    figure("work", WEALDEN, "2023", 90),
    figure("work", ROTHER, "2022", 71, 66, 76),
    figure("work", COUNTY, "2023", 77.7, 74.9, 80.5),
    *(
        figure("claimants", area, period, value)
        for area, values in {
            ENGLAND: (5.4, 3.8, 3.6, 4.0, 4.0),
            REGION: (4.0, 2.8, 2.6, 2.9, 3.0),
            COUNTY: (4.5, 3.1, 2.9, 3.0, 3.2),
            COAST_CODE: (5.0, 3.3, 3.1, 3.6, 3.4),
            BRIGHTON: (5.9, 3.9, 3.6, 4.0, 4.0),
            EASTBOURNE: (6.1, 4.4, 4.2, 4.4, 4.5),
            HASTINGS: (7.0, 5.2, 5.0, 5.1, 5.2),
            LEWES: (4.0, 2.5, 2.4, 2.5, 2.6),
            ROTHER: (4.1, 2.9, 2.8, 2.9, 3.0),
            WEALDEN: (2.9, 1.8, 1.7, 1.8, 1.8),
        }.items()
        for period, value in zip(("2021", "2022", "2023", "2024", "2025"), values, strict=True)
        if (area, period) != (LEWES, "2024")
    ),
    figure("youth", ENGLAND, "2025", 5.6),
    figure("youth", COUNTY, "2025", 4.9),
    figure("youth", BRIGHTON, "2025", 6.6),
    figure("starts", ENGLAND, "2024/25", 959),
    figure("starts", LEWES, "2024/25", 1234, status="provisional"),
    figure("people", ENGLAND, "2024", 58620101),
    figure("people", LEWES, "2024", 100229),
    *(
        figure("population-16-to-64", area, "2024", value)
        for area, value in {
            ENGLAND: 36_000_000,
            BRIGHTON: 200_000,
            EASTBOURNE: 60_000,
            HASTINGS: 50_000,
            LEWES: 60_000,
            ROTHER: 50_000,
            WEALDEN: 80_000,
        }.items()
    ),
)
