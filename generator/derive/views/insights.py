"""What the pages of the national picture say."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import Index
from generator.derive.insights.cuts import Cut, Depth, cuts, depths, middle
from generator.derive.insights.lives import (
    SINCE,
    Life,
    Year,
    life_of,
    newest_evidence,
    span,
    year_of,
    years,
)
from generator.derive.insights.money import Money, money
from generator.derive.insights.tallies import (
    Tally,
    by_audience,
    by_evidence,
    by_funder,
    by_status,
    by_theme,
)
from generator.derive.refs import Ref
from generator.derive.words import date_words, list_words, sort_key, span_words
from generator.derive.world import World

LAST_DRAWN = 2030
NAMED = 6

PROGRAMMES = Ref("page", "insights/programmes/", "Who pays, for whom and for what")
CHURN = Ref("page", "insights/churn/", "What came and went")
MONEY = Ref("page", "insights/money/", "The money")
MAPS = Ref("page", "insights/maps/", "How England is cut up")


@dataclass(frozen=True, slots=True)
class Headline:
    """A number and what it counts; the rows behind it are at `anchor` of `page`."""

    number: int
    words: str
    page: Ref
    anchor: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of the national picture and what it has to say, in a sentence or two."""

    page: Ref
    sentence: str


@dataclass(frozen=True, slots=True)
class InsightsView:
    """`newest` is the date of the newest evidence, in words."""

    headlines: tuple[Headline, ...]
    topics: tuple[Topic, ...]
    newest: str


@dataclass(frozen=True, slots=True)
class InsightProgrammesView:
    open_count: int
    total: int
    funders: tuple[Tally, ...]
    themes: tuple[Tally, ...]
    audiences: tuple[Tally, ...]
    statuses: tuple[Tally, ...]
    evidence: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class LifeLine:
    """A programme on the time line. `dates` are its dates in words, empty where unknown."""

    programme: Ref
    dates: str
    successors: tuple[Ref, ...]
    life: Life


@dataclass(frozen=True, slots=True)
class LifeGroup:
    """Programmes that share their first need."""

    id: str
    title: str
    lines: tuple[LifeLine, ...]


@dataclass(frozen=True, slots=True)
class InsightChurnView:
    """`first` to `last` are the years drawn; `today` is that of the newest evidence."""

    years: tuple[Year, ...]
    started: int
    ended: int
    most: int
    undated: tuple[Ref, ...]
    groups: tuple[LifeGroup, ...]
    first: int
    last: int
    today: float
    newest: str


@dataclass(frozen=True, slots=True)
class InsightMoneyView:
    money: Money
    total: int


@dataclass(frozen=True, slots=True)
class InsightMapsView:
    """`most` and `fewest` say which councils lie in the most and the fewest maps."""

    cuts: tuple[Cut, ...]
    depths: tuple[Depth, ...]
    councils: int
    middle: int
    most: str
    fewest: str


def insights_view(
    programmes: InsightProgrammesView,
    churn: InsightChurnView,
    costs: InsightMoneyView,
    maps: InsightMapsView,
) -> InsightsView:
    """The headline numbers of the other pages."""
    words = f"maps that the middle council of {maps.councils} lies in"
    return InsightsView(
        headlines=(
            Headline(
                programmes.open_count,
                "programmes open, planned or not confirmed closed",
                PROGRAMMES,
                "status",
            ),
            Headline(len(programmes.funders), "departments and bodies pay", PROGRAMMES, "funders"),
            Headline(len(maps.cuts), "different maps in use", MAPS, "cuts"),
            Headline(maps.middle, words, MAPS, "councils"),
            Headline(churn.started, f"programmes started since {SINCE}", CHURN, "years"),
            Headline(churn.ended, f"ended since {SINCE}, as far as dated", CHURN, "years"),
            Headline(costs.money.count, "programmes with a figure of money", MONEY, "figures"),
        ),
        topics=(
            Topic(PROGRAMMES, _who_pays(programmes)),
            Topic(CHURN, _busiest(churn)),
            Topic(MONEY, _figures(costs)),
            Topic(MAPS, f"{maps.most} {maps.fewest}"),
        ),
        newest=churn.newest,
    )


def _who_pays(view: InsightProgrammesView) -> str:
    """Those at the head of the list; more than one where they are equal."""
    largest = view.funders[0].total
    names = list_words([one.label for one in view.funders if one.total == largest])
    return f"Most programmes with one payer: {largest} of {view.total} ({names})."


def _busiest(view: InsightChurnView) -> str:
    started, ended = (
        max(len(getattr(year, side)) for year in view.years) for side in ("started", "ended")
    )
    first = list_words([str(year.year) for year in view.years if len(year.started) == started])
    last = list_words([str(year.year) for year in view.years if len(year.ended) == ended])
    return f"Most started in {first} ({started}). Most ended in {last} ({ended})."


def _figures(view: InsightMoneyView) -> str:
    return (
        f"For {view.money.count} of {view.total} programmes we found a figure. "
        "They are for different periods, so we do not add them up."
    )


def insight_programmes_view(index: Index) -> InsightProgrammesView:
    statuses = by_status(index)
    return InsightProgrammesView(
        open_count=sum(len(tally.open) for tally in statuses),
        total=len(index.programmes),
        funders=by_funder(index),
        themes=by_theme(index),
        audiences=by_audience(index),
        statuses=statuses,
        evidence=by_evidence(index),
    )


def insight_churn_view(index: Index) -> InsightChurnView:
    newest = newest_evidence(index)
    found = years(index, year_of(newest))
    moment = span(newest) or (0.0, 0.0)
    undated = [row for row in index.atlas.programmes if not row.start and not row.end]
    return InsightChurnView(
        years=found,
        started=sum(len(year.started) for year in found),
        ended=sum(len(year.ended) for year in found),
        most=max((max(len(y.started), len(y.ended)) for y in found), default=0) or 1,
        undated=tuple(Ref("programme", row.id, row.name) for row in undated),
        groups=_groups(index),
        first=SINCE,
        last=LAST_DRAWN,
        today=moment[0],
        newest=date_words(newest),
    )


def _groups(index: Index) -> tuple[LifeGroup, ...]:
    themes = sorted(index.atlas.themes, key=lambda row: row.position)
    groups = {theme.id: LifeGroup(f"need-{theme.id}", theme.label, ()) for theme in themes}
    lines: dict[str, list[LifeLine]] = {key: [] for key in groups}
    for row in sorted(
        index.atlas.programmes, key=lambda row: (row.start or "9", sort_key(row.name))
    ):
        after = [
            one.successor_id
            for one in index.atlas.programme_successors
            if one.programme_id == row.id
        ]
        line = LifeLine(
            Ref("programme", row.id, row.name),
            span_words(row.start, row.end),
            tuple(Ref("programme", key, index.programmes[key].name) for key in after),
            life_of(index, row),
        )
        lines[index.themes_of_programme[row.id][0]].append(line)
    return tuple(
        LifeGroup(group.id, group.title, tuple(lines[key]))
        for key, group in groups.items()
        if lines[key]
    )


def insight_money_view(index: Index) -> InsightMoneyView:
    return InsightMoneyView(money(index), len(index.programmes))


def insight_maps_view(world: World) -> InsightMapsView:
    found = depths(world)
    return InsightMapsView(
        cuts=cuts(world),
        depths=found,
        councils=len(world.places.districts),
        middle=middle(found),
        most=_extreme(found[0], "The most maps that a council lies in is"),
        fewest=_extreme(found[-1], "The fewest is"),
    )


def _extreme(depth: Depth, lead: str) -> str:
    names = list_words([ref.text for ref in depth.councils], NAMED)
    if len(depth.councils) == 1:
        return f"{lead} {depth.maps}: {names}."
    return f"{lead} {depth.maps}, and {len(depth.councils)} councils share it: {names}."
