"""Figures, periods, intervals and comparisons as plain English."""

from __future__ import annotations

from generator.derive.labour.compare import Verdict
from generator.model.labour import Indicator, IndicatorValue

IN_DEVELOPMENT = "Official statistics in development."
NOT_PUBLISHED = "not published for this area"
ESTIMATE = {"survey": "Survey estimate", "model": "Estimate from a survey and a model"}
BASES = {
    "survey": "An estimate from a survey of some people. The likely range is its 95% interval.",
    "model": "A survey estimate steadied by a model. The likely range is its 95% interval.",
    "estimate": "An estimate from the last census and from records. No interval is published.",
    "count": "A count of all records, so it has no likely range.",
}
VERDICTS: dict[Verdict, str] = {
    "higher": "Higher than England.",
    "lower": "Lower than England.",
    "same": "The same as England.",
    "unsure": "The likely range is too wide to say higher or lower.",
    "no-interval": "No likely range is published, so we do not say higher or lower.",
    "none": "",
}


def number_words(value: float, decimals: int) -> str:
    """`1234.5` with no decimals → `1,234`; halves go to the even number, as in the tables."""
    return f"{value:,.{decimals}f}"


def figure_words(indicator: Indicator, value: float) -> str:
    """`74.1%`, `£648`, `1,234`."""
    return indicator.written.replace("{figure}", number_words(value, indicator.decimals))


def end_words(indicator: Indicator, value: float) -> str:
    """A round figure at the end of an axis, without decimals that say nothing: `40%`."""
    decimals = 0 if value == int(value) else indicator.decimals
    return indicator.written.replace("{figure}", number_words(value, decimals))


def period_words(period: str) -> str:
    """`2023` → `2023`; the academic year `2024/25` → `2024 to 2025`."""
    first, _, last = period.partition("/")
    return f"{first} to {first[:2]}{last}" if last else first


def sentence_parts(indicator: Indicator, row: IndicatorValue) -> tuple[str, str, str]:
    """The sentence before its figure, the figure, and what follows it."""
    before, after = indicator.sentence.replace("{period}", period_words(row.period)).split(
        "{figure}", 1
    )
    return before, figure_words(indicator, row.value), after


def interval_words(indicator: Indicator, row: IndicatorValue) -> str:
    """How far the figure may be from the truth; empty for a figure that is no estimate."""
    if row.lower is None or row.upper is None:
        return ""
    ends = (figure_words(indicator, end) for end in (row.lower, row.upper))
    return f"{ESTIMATE[indicator.basis]}: likely between {' and '.join(ends)}."


def span_of_figures(indicator: Indicator, row: IndicatorValue) -> str:
    """For a table: `69.2 to 79.0`, or empty."""
    if row.lower is None or row.upper is None:
        return ""
    return " to ".join(number_words(end, indicator.decimals) for end in (row.lower, row.upper))
