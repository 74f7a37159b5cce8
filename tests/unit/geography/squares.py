"""A made-up topology: four unit squares, one of them with an island and a lake in it.

a | b        a has the enclave `lake` in it; d has an island to the east
--+--
c | d
"""

from __future__ import annotations

from generator.geography.topology import Topology

NORTH, EAST, SOUTH, WEST, MIDDLE = (2.0, 4.0), (4.0, 2.0), (2.0, 0.0), (0.0, 2.0), (2.0, 2.0)

ARCS = (
    (WEST, (0.0, 4.0), NORTH),  # 0: coast of a
    (NORTH, (4.0, 4.0), EAST),  # 1: coast of b
    (EAST, (4.0, 0.0), SOUTH),  # 2: coast of d
    (SOUTH, (0.0, 0.0), WEST),  # 3: coast of c
    (NORTH, MIDDLE),  # 4: between a and b
    (EAST, MIDDLE),  # 5: between b and d
    (SOUTH, MIDDLE),  # 6: between d and c
    (WEST, MIDDLE),  # 7: between c and a
    ((0.5, 2.5), (0.5, 3.5), (1.5, 3.5), (1.5, 2.5), (0.5, 2.5)),  # 8: round the lake, clockwise
    ((5.0, 1.0), (5.0, 2.0), (6.0, 2.0), (5.0, 1.0)),  # 9: coast of the island
)

SQUARES = Topology(
    arcs=ARCS,
    rings={
        "a": ((0, 4, ~7), (~8,)),
        "b": ((1, 5, ~4),),
        "c": ((3, 7, ~6),),
        "d": ((2, 6, ~5), (9,)),
        "lake": ((8,),),
    },
    names={"a": "Aby", "b": "Beeby", "c": "Ceeby", "d": "Deeby & Isle", "lake": "Lakeby"},
)
