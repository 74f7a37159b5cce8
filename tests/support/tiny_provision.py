"""The provision of the tiny atlas, and builders of more of it with sensible defaults.

Programmes and providers are made up. What each programme is there for:

- Work Coach: open, the same all over England
- Skills Fund: changing, on a map that covers every council once; nobody is named inland
- Growth Hub: not confirmed, for firms, on a map with a part, an unclear and an ended area
- Health Start: planned, reaches part of its area; elsewhere there is no list of councils
- Old Scheme: ended, on a map of the past
"""

from __future__ import annotations

from generator.model.places import Geography, Zone, ZoneMember
from generator.model.provision import Delivery, DeliveryProvider, Eligibility, Programme
from tests.support.tiny_places import BRIGHTON, EASTBOURNE, HASTINGS, LEWES, ROTHER, WEALDEN
from tests.support.tiny_records import filled

SOURCE = "https://www.example.org/source"


def programme(
    key: str, status: str = "live", side: str = "residents", **given: object
) -> Programme:
    """A programme called after its id, with evidence and words but no money and no dates."""
    name = key.replace("-", " ").title()
    usual = {
        "name": name,
        "short": f"What {name} is in short",
        "summary": f"{name} is made up for tests.",
        "who_can_get_it": "Anyone.",
        "how_to_start": f"Ask for {name}.",
        "contracted": "no",
        "listed_2021": "no",
        "official_url": f"https://www.example.org/{key}",
        "official_url_seen": True,
        "evidence_level": "seen",
        "evidence_date": "2026-05-20",
    }
    return filled(Programme, id=key, status=status, side=side, **(usual | given))


def delivery(key: str, zone: str, currency: str = "current", **given: str) -> Delivery:
    """A delivery whose id is `<programme>--<something>`, as in the data."""
    usual = {
        "programme_id": key.split("--")[0],
        "role": "prime-provider",
        "source_url": SOURCE,
        "evidence_level": "seen",
    }
    return filled(Delivery, id=key, zone_id=zone, currency=currency, **(usual | given))


def zone(key: str, name: str, **given: str) -> Zone:
    """A zone whose id is `<geography>--<something>`, as in the data."""
    return filled(Zone, id=key, geography_id=key.split("--")[0], name=name, **given)


def geography(key: str, name: str, kind: str = "funding-area", **given: bool) -> Geography:
    words = f"{name}, made up for tests."
    return filled(Geography, id=key, name=name, kind=kind, description=words, **given)


def members(
    zone_id: str, *codes: str, coverage: str = "whole", basis: str = "seen"
) -> tuple[ZoneMember, ...]:
    return tuple(ZoneMember(zone_id, code, coverage, basis) for code in codes)


def eligibility(key: str, **given: str) -> Eligibility:
    """What is known in detail on the programme `key`; what is not given is a gap."""
    return filled(Eligibility, programme_id=key, **({"evidence_level": "seen"} | given))


ELIGIBILITY = (
    eligibility("work-coach", age="18 or over.", cost="Free.", who_to_ask="Ask the Jobs Agency."),
)
GEOGRAPHIES = (
    geography("england", "England", "national"),
    geography("hub-areas", "Growth Hub areas"),
    geography("not-mapped", "Not mapped", "not-mapped"),
    geography("old-areas", "Old Scheme areas", "historic", historic=True),
    geography("skills-areas", "Skills Fund areas", partition=True),
)
ZONES = (
    zone("england--england", "England"),
    zone("hub-areas--hastings", "Hastings"),
    zone("hub-areas--seaside", "Seaside"),
    zone("not-mapped--elsewhere", "Elsewhere", unmapped_reason="The source lists no councils."),
    zone("old-areas--front", "Sea front"),
    zone("skills-areas--coast", "Coast"),
    zone("skills-areas--inland", "Inland"),
)
ZONE_MEMBERS = (
    *members("hub-areas--hastings", HASTINGS),
    *members("hub-areas--seaside", BRIGHTON),
    *members("hub-areas--seaside", EASTBOURNE, coverage="unclear"),
    *members("hub-areas--seaside", LEWES, coverage="part"),
    *members("old-areas--front", BRIGHTON, HASTINGS),
    *members("skills-areas--coast", BRIGHTON, EASTBOURNE, HASTINGS, ROTHER),
    *members("skills-areas--inland", LEWES),
    *members("skills-areas--inland", WEALDEN, basis="inferred"),
)
PROGRAMMES = (
    programme("growth-hub", "uncertain", "businesses", evidence_level="mixed"),
    programme("health-start", "planned", "both", start="2027", evidence_level="recalled"),
    programme("old-scheme", "closed", start="2015", end="2021-03", evidence_date="2025"),
    programme("skills-fund", "changing", funding_amount_gbp=1_500_000, funding_period="a year"),
    programme("work-coach", start="2010-04-01"),
)
DELIVERIES = (
    delivery("growth-hub--hastings", "hub-areas--hastings", "past", start="2019", end="2021-03"),
    delivery("growth-hub--seaside", "hub-areas--seaside", local_url="https://hub.example.org/in"),
    delivery("health-start--coast", "skills-areas--coast", "planned", reach="part"),
    delivery(
        "health-start--elsewhere",
        "not-mapped--elsewhere",
        "planned",
        no_provider_reason="The evidence does not name who runs it.",
    ),
    delivery("old-scheme--front", "old-areas--front", "past"),
    delivery(
        "skills-fund--coast", "skills-areas--coast", role="lead-body", evidence_date="2026-03"
    ),
    delivery(
        "skills-fund--inland",
        "skills-areas--inland",
        "unclear",
        no_provider_reason="Nobody is named.",
    ),
    delivery("work-coach--england", "england--england", role="national-body"),
)
DELIVERY_PROVIDERS = (
    DeliveryProvider("growth-hub--hastings", "acme", "prime-provider", 1),
    DeliveryProvider("growth-hub--seaside", "chamber", "prime-provider", 1),
    DeliveryProvider("health-start--coast", "acme", "prime-provider", 1),
    DeliveryProvider("old-scheme--front", "acme", "not-known", 1),
    DeliveryProvider("skills-fund--coast", "chamber", "commissioner", 1),
    DeliveryProvider("skills-fund--coast", "coast-college", "lead-body", 2),
    DeliveryProvider("work-coach--england", "jobs-agency", "national-body", 1),
)
