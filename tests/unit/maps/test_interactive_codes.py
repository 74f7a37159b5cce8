"""How a map's page writes lists of codes."""

from __future__ import annotations

import pytest

from generator.maps.interactive_codes import runs


@pytest.mark.parametrize(
    ("codes", "written"),
    [
        ([], ""),
        (["E09000004"], "E09:4"),
        (["E09000003", "E09000001", "E09000002", "E09000002"], "E09:1-3"),
        (["E06000047", "E06000005", "E06000004"], "E06:4-5,47"),
        (["E09000001", "E07000244"], "E07:244 E09:1"),
        (["west-town", "E09000001", "east-town"], "E09:1 east-town west-town"),
    ],
)
def test_codes_that_follow_on_are_one_run_and_slugs_stay_as_they_are(
    codes: list[str], written: str
) -> None:
    assert runs(codes) == written
