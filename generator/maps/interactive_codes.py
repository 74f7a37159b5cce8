"""Lists of codes as the page carries them: runs of numbers, since whole counties follow on."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.places import is_gss

KIND, NUMBER = slice(0, 3), slice(3, 9)
"""A code, such as E09000004, is a kind of area and a number."""


def runs(codes: Iterable[str]) -> str:
    """`E07000066`, `E09000001` to `E09000004` → `E07:66 E09:1-4`. Read by map-zones.js.

    The order of the codes and repeats are not kept. A council without a GSS code yet is called
    by its slug, which follows as it is.
    """
    by_kind: dict[str, list[int]] = {}
    plain = []
    for code in sorted(set(codes)):
        if is_gss(code):
            by_kind.setdefault(code[KIND], []).append(int(code[NUMBER]))
        else:
            plain.append(code)
    coded = (f"{kind}:{_joined(numbers)}" for kind, numbers in by_kind.items())
    return " ".join((*coded, *plain))


def _joined(numbers: list[int]) -> str:
    """`1, 2, 3, 7` → `1-3,7`."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return ",".join(f"{a}-{b}" if a != b else f"{a}" for a, b in found)
