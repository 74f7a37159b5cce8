"""The land of the tiny atlas: six real councils on a made-up grid, each a square.

The two rows of three squares, and who belongs where:

    Lewes     Wealden     Rother      all five but Brighton and Hove are districts of East Sussex
    Brighton  Eastbourne  Hastings    Brighton and Hove and Eastbourne make up a combined authority
"""

from __future__ import annotations

import json

from generator.model.places import (
    AreaAlias,
    CodeChange,
    CombinedAuthority,
    FormerAuthority,
    FormerSuccessor,
    LocalAuthority,
    Population,
    PostcodeAnswer,
    PostcodeArea,
    Region,
)
from tests.support.tiny_records import filled

BRIGHTON, COUNTY, REGION = "E06000043", "E10000011", "E12000008"
EASTBOURNE, HASTINGS, LEWES = "E07000061", "E07000062", "E07000063"
ROTHER, WEALDEN = "E07000064", "E07000065"
HOVE, OLD_LEWES = "E07000901", "E07000963"
DISTRICTS = (EASTBOURNE, HASTINGS, LEWES, ROTHER, WEALDEN)
COAST = "coast"

GRID = ((LEWES, WEALDEN, ROTHER), (BRIGHTON, EASTBOURNE, HASTINGS))
BORDERS = {
    BRIGHTON: (EASTBOURNE, LEWES),
    EASTBOURNE: (BRIGHTON, HASTINGS, WEALDEN),
    HASTINGS: (EASTBOURNE, ROTHER),
    LEWES: (BRIGHTON, WEALDEN),
    ROTHER: (HASTINGS, WEALDEN),
    WEALDEN: (EASTBOURNE, LEWES, ROTHER),
}


def council(
    code: str, name: str, kind: str = "non-metropolitan-district", **given: str
) -> LocalAuthority:
    """A local authority; a district is one of the county unless told otherwise."""
    usual = {
        "ons_name": name,
        "official_name": f"{name} District Council",
        "slug": name.casefold().replace(" ", "-"),
        "region_code": REGION,
        "county_code": COUNTY if kind == "non-metropolitan-district" else "",
    }
    return filled(LocalAuthority, code=code, name=name, kind=kind, **(usual | given))


def former(code: str, name: str, slug: str) -> FormerAuthority:
    """An abolished borough; an empty slug means that a present council has its address."""
    return filled(
        FormerAuthority,
        code=code,
        name=name,
        official_name=f"{name} Borough Council",
        slug=slug,
        kind="Borough",
        abolished="1997-03-31",
    )


def combined_authority(key: str, name: str, **given: str) -> CombinedAuthority:
    """A combined authority that is set up, unless told otherwise."""
    usual = {
        "code": "E47000099",
        "name": name,
        "area_name": name,
        "official_name": f"{name} Combined Authority",
        "kind": "combined-authority",
        "status": "established",
        "established": "2020-05",
    }
    return filled(CombinedAuthority, id=key, **(usual | given))


REGIONS = (Region(REGION, "South East"),)
COMBINED_AUTHORITIES = (combined_authority(COAST, "Coast"),)
LOCAL_AUTHORITIES = (
    council(
        BRIGHTON,
        "Brighton and Hove",
        "unitary-authority",
        official_name="Brighton and Hove City Council",
        combined_authority_id=COAST,
        website="https://www.brighton-hove.gov.uk",
    ),
    council(
        EASTBOURNE,
        "Eastbourne",
        official_name="Eastbourne Borough Council",
        combined_authority_id=COAST,
    ),
    council(HASTINGS, "Hastings", official_name="Hastings Borough Council"),
    council(LEWES, "Lewes"),
    council(ROTHER, "Rother"),
    council(WEALDEN, "Wealden"),
    council(COUNTY, "East Sussex", "county-council", official_name="East Sussex County Council"),
)
POPULATION = tuple(
    Population(code, "2024", thousands * 1000, "https://www.example.org/people")
    for code, thousands in (
        (BRIGHTON, 200),
        (EASTBOURNE, 60),
        (HASTINGS, 50),
        (LEWES, 60),
        (ROTHER, 50),
        (WEALDEN, 80),
    )
)
FORMER_AUTHORITIES = (former(HOVE, "Hove", "hove"),)
FORMER_SUCCESSORS = (FormerSuccessor(HOVE, BRIGHTON),)
CODE_CHANGES = (CodeChange(OLD_LEWES, LEWES, 2020, "The council goes on."),)
AREA_ALIASES = (
    AreaAlias("Brighton", BRIGHTON),
    AreaAlias("Hove Actually", HOVE),
    AreaAlias("The 1066 Country", HASTINGS),
)
POSTCODE_ANSWERS = (
    PostcodeAnswer("border-wales", "{postcode} may be in Wales.", "", ""),
    PostcodeAnswer("corrected", "Read as {postcode}, in {place}.", "", ""),
    PostcodeAnswer("incomplete", "Type all of it.", "", ""),
    PostcodeAnswer("known", "{postcode} is in {place}.", "", ""),
    PostcodeAnswer("not-a-postcode", "Not a postcode.", "", ""),
    PostcodeAnswer("scotland", "{postcode}: Scotland.", "Jobs", "https://jobs.scot.example/"),
    PostcodeAnswer("unknown", "We do not know it.", "", ""),
)
POSTCODE_AREAS = (
    PostcodeArea("CH", "border-wales"),
    PostcodeArea("EH", "scotland"),
    PostcodeArea("ML", "scotland"),
)
POSTCODES = {
    "BN11AA": BRIGHTON,
    "BN11AB": BRIGHTON,
    "BN32AA": BRIGHTON,
    "BN71AA": LEWES,
    "BN71AB": WEALDEN,
    "BN109ZZ": LEWES,
    "BN208HR": EASTBOURNE,
    "CH10AA": WEALDEN,
    "L11AE": ROTHER,
    "M11AE": ROTHER,
    "SL11AA": WEALDEN,
    "S118AA": HASTINGS,
    "SW1A1AA": HASTINGS,
    "TN311AA": ROTHER,
}
"""Council by postcode, not where they are on the real map."""


def boundaries() -> str:
    """The grid as a boundary file: each side of a square is an arc, shared where two meet."""
    arcs: dict[tuple[int, int, int, int], int] = {}

    def side(*ends: int) -> int:
        x0, y0, x1, y1 = ends
        if (back := (x1, y1, x0, y0)) in arcs:
            return ~arcs[back]
        return arcs.setdefault((x0, y0, x1, y1), len(arcs))

    def square(x: int, y: int) -> list[int]:
        return [
            side(x, y, x, y + 1),
            side(x, y + 1, x + 1, y + 1),
            side(x + 1, y + 1, x + 1, y),
            side(x + 1, y, x, y),
        ]

    names = {row.code: row.name for row in LOCAL_AUTHORITIES}
    geometries = [
        {
            "type": "Polygon",
            "id": code,
            "properties": {"name": names[code]},
            "arcs": [square(x, len(GRID) - 1 - row)],
        }
        for row, codes in enumerate(GRID)
        for x, code in enumerate(codes)
    ]
    document = {
        "type": "Topology",
        "transform": {"scale": [0.2, 0.15], "translate": [-0.2, 50.7]},
        "objects": {"districts": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": [[[x0, y0], [x1 - x0, y1 - y0]] for x0, y0, x1, y1 in arcs],
    }
    return json.dumps(document)
