"""One address for every type of page, chosen from the tables."""

from __future__ import annotations

from functools import cache

import pandas as pd

from tests.support.tables import table


@cache
def page_types() -> dict[str, str]:
    """Type of page → address of one of them, relative to the site's base."""
    return {
        "home": "",
        "areas": "areas/",
        "district": "areas/basildon/",
        "borough": "areas/bexley/",
        "islands": "areas/isles-of-scilly/",
        "county": "areas/essex/",
        "combined authority": "combined-authorities/greater-manchester/",
        "greater london": "combined-authorities/greater-london-authority/",
        "former": f"areas/{former_slug()}/",
        "programmes": "programmes/",
        "programme, mapped": f"programmes/{mapped_programme()}/",
        "programme, all England": f"programmes/{national_programme()}/",
        "programme, places not known": f"programmes/{unmapped_programme()}/",
        "programme, closed": f"programmes/{closed_programme()}/",
        "providers": "providers/",
        "provider": f"providers/{busiest_provider()}/",
        "provider, of apprentices": f"providers/{busiest_trainer()}/",
        "maps": "maps/",
        "boundary set": f"maps/{boundary_set(mapped=True)}/",
        "boundary set, councils not known": f"maps/{boundary_set(mapped=False)}/",
        "compare": "compare/",
        "changes": "changes/",
        "national picture": "insights/",
        "insights, programmes": "insights/programmes/",
        "insights, time line": "insights/churn/",
        "insights, money": "insights/money/",
        "insights, maps": "insights/maps/",
        "quality": "quality/",
        "labels": "labels/",
        "labour market figures": "indicators/",
        "my list": "shortlist/",
        "search": "search/",
        "examples": "examples/",
        "example": "examples/bexley/",
        "example of several areas": "examples/place-projects/",
        "about": "about/",
        "method": "method/",
        "data": "data/",
        "data dictionary": "data-dictionary/",
        "for councils": "for-councils/",
        "accessibility": "accessibility/",
        "privacy": "privacy/",
        "offline": "offline/",
        "not found": "404.html",
        "widget": "embed/areas/bexley/",
        "interactive map": "areas/bexley/map/",
        "interactive map of England": "maps/map/",
        "redirect": "areas/E09000004/",
    }


# These share the template of another type, and differ in what they have to say.
LOOK_ALIKES = frozenset(
    {
        "district",
        "islands",
        "greater london",
        "programme, all England",
        "programme, places not known",
        "programme, closed",
        "provider, of apprentices",
        "boundary set, councils not known",
        "method",
        "accessibility",
        "example of several areas",
        "interactive map of England",
    }
)


def templates() -> dict[str, str]:
    """One type of page for each template. A redirect is left before anyone could look at it."""
    left_out = LOOK_ALIKES | {"redirect"}
    return {kind: address for kind, address in page_types().items() if kind not in left_out}


def former_slug() -> str:
    """A former council with more than one successor: the fullest notice."""
    rows = table("former_successors").merge(
        table("former_authorities"), left_on="former_code", right_on="code"
    )
    return str(rows[rows["slug"] != ""]["slug"].value_counts().index[0])


def placed() -> pd.DataFrame:
    """Deliveries with the boundary set of their zone and the status of their programme."""
    zones = table("zones")[["id", "geography_id"]].rename(columns={"id": "zone_id"})
    statuses = table("programmes")[["id", "status"]].rename(columns={"id": "programme_id"})
    return table("deliveries").merge(zones, on="zone_id").merge(statuses, on="programme_id")


def mapped_programme() -> str:
    """The one delivered in the most zones now."""
    rows = placed()
    now = rows[(rows["currency"] != "past") & ~rows["geography_id"].isin(["england", "not-mapped"])]
    return str(now["programme_id"].value_counts().index[0])


def national_programme() -> str:
    return _only_in("england")


def unmapped_programme() -> str:
    return _only_in("not-mapped")


def _only_in(geography: str) -> str:
    rows = placed()
    elsewhere = set(rows.loc[rows["geography_id"] != geography, "programme_id"])
    open_now = rows[(rows["geography_id"] == geography) & (rows["status"] == "live")]
    return str(min(set(open_now["programme_id"]) - elsewhere))


def closed_programme() -> str:
    rows = placed()
    return str(rows.loc[rows["status"] == "closed", "programme_id"].value_counts().index[0])


def busiest_provider() -> str:
    return str(table("delivery_providers")["provider_id"].value_counts().index[0])


def busiest_trainer() -> str:
    """The provider of ours that trains apprentices from the most districts."""
    ours = table("apprenticeship_providers").merge(table("providers"), on="ukprn")
    return str(ours["id"].value_counts().index[0])


def boundary_set(*, mapped: bool) -> str:
    """One whose zones have councils, or the first whose zones have none."""
    zones = table("zones")
    with_members = set(
        zones.loc[zones["id"].isin(table("zone_members")["zone_id"]), "geography_id"]
    )
    if mapped:
        return "lsip-areas-2026"
    return str(min(set(zones["geography_id"]) - with_members - {"england"}))
