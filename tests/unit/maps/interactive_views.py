"""Small map views for the tests."""

from __future__ import annotations

from generator.maps.interactive import Layer, MapView, MapZone

EAST = MapZone(
    id="ctw--local-london",
    name="Local London",
    members=("E09000004",),
    part=("E07000066",),
    lines=("Connect to Work: London Borough of Redbridge",),
    href="../../maps/ctw/#local-london",
    fill=1,
)
CENTRAL = MapZone("ctw--central", "Central London Forward", ("E09000007",), (), (), "", 2)
CONNECT = Layer("ctw", "Connect to Work areas", "Boundaries of 2025.", (EAST, CENTRAL), False)
RESTART = Layer(
    "restart",
    "Restart areas",
    "Boundaries of 2021.",
    (MapZone("restart--5b", "South and East London", ("E09000004",), (), ("Maximus",), "", 3),),
    True,
)


def view(
    *layers: Layer,
    focus: tuple[str, ...] = (),
    root: str = "../../",
) -> MapView:
    """A map of three councils."""
    return MapView(
        id="test",
        title="Connect to Work areas",
        description="Who runs Connect to Work in each council.",
        layers=layers,
        root=root,
        page_href="../",
        page_name="Connect to Work",
        focus=focus,
    )
