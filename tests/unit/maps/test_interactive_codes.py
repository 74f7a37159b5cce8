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
    ],
)
def test_codes_that_follow_on_are_one_run(codes: list[str], written: str) -> None:
    assert runs(codes) == written


@pytest.mark.parametrize("code", ["E0900004", "E090000040", "E09bexley"])
def test_refuses_what_is_no_code(code: str) -> None:
    with pytest.raises(ValueError, match=f"{code} is not a GSS code"):
        runs([code])
