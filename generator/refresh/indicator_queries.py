"""Which question to Nomis answers which indicator, and why some are not asked. Policy, as a table.

A query stands here only when its dataset, its dimensions and its measures were seen in use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Selection = tuple[tuple[str, str], ...]
ANNUAL_SURVEY = "https://www.nomisweb.co.uk/datasets/apsnew"
NO_LINE = (
    "Do not draw a line from these figures to those of an earlier edition: the ONS changed how it "
    "processes this survey."
)


@dataclass(frozen=True, slots=True)
class Query:
    """`label` must be in the column `label_column` of each row: it proves what the numbers mean.

    `value` and `half_width` (of the 95% interval, in points) are codes of measures. `averaged`: the
    figure of a year is the mean of its twelve months; else it is that of January to December, which
    Nomis dates with December. `afresh`: earlier periods may not be set beside the new one, so their
    rows go. Empty texts leave the cell of indicators.csv as it is.
    """

    indicator: str
    dataset: str
    selection: Selection
    label_column: str
    label: str
    value: str
    half_width: str = ""
    averaged: bool = False
    afresh: bool = False
    dataset_title: str = ""
    source_url: str = ""
    note: str = ""


def _annual_survey(indicator: str, variable: str, label: str) -> Query:
    return Query(
        indicator=indicator,
        dataset="NM_17_5",
        selection=(("variable", variable),),
        label_column="VARIABLE_NAME",
        label=label,
        value="20599",
        half_width="21003",
        afresh=True,
        dataset_title="Annual Population Survey (Nomis)",
        source_url=ANNUAL_SURVEY,
        note=NO_LINE,
    )


QUERIES = (
    Query(
        indicator="claimants",
        dataset="NM_162_1",
        selection=(("gender", "0"), ("age", "0"), ("measure", "2")),
        label_column="MEASURE_NAME",
        label="Claimants as a proportion of residents aged 16-64",
        value="20100",
        averaged=True,
    ),
    _annual_survey("employment", "45", "Employment rate - aged 16-64"),
    _annual_survey("inactivity", "111", "% who are economically inactive - aged 16-64"),
    Query(
        indicator="unemployment",
        dataset="NM_127_1",
        selection=(("item", "2"),),
        label_column="ITEM_NAME",
        label="Unemployment rate (model based)",
        value="20100",
        half_width="20701",
        afresh=True,
        note=NO_LINE,
    ),
    _annual_survey("level-3", "2010", "RQF3+"),
)

_DFE = "the Department for Education's number of the data set has not been seen"
_NOMIS_CODES = "not all codes of the question to Nomis have been seen in use"
LEFT_ALONE: Mapping[str, str] = {
    "weekly-pay": f"{_NOMIS_CODES} (that sex 7 means everybody, and the measures)",
    "apprenticeship-starts": _DFE,
    "neet": _DFE,
    "no-qualifications": f"{_NOMIS_CODES} (its variable is known by name only)",
    "apprenticeship-achievements": _DFE,
    "adult-learning": _DFE,
    "population": f"{_NOMIS_CODES} (sex and measures)",
    "population-16-to-64": f"{_NOMIS_CODES} (the age group)",
    "businesses": "no question to Nomis for business demography has been seen",
}
NO_QUERY = "no question is known for it"


def queries_for(indicators: set[str]) -> tuple[Query, ...]:
    return tuple(query for query in QUERIES if query.indicator in indicators)


def left_alone(indicators: set[str]) -> dict[str, str]:
    """Why each of the other indicators is not asked for, in the order of the alphabet."""
    asked = {query.indicator for query in QUERIES}
    return {key: LEFT_ALONE.get(key, NO_QUERY) for key in sorted(indicators - asked)}
