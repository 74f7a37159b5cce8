"""A QR code is read as the address it was made of."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from generator.render.qr import qr_svg
from tests.support.qr_reader import read_qr

SHORT = "https://example.org/areas/E09000004/"
LONG = f"https://{'council-' * 6}example.github.io/the-provision-atlas/areas/E09000004/"


@pytest.mark.parametrize("address", [SHORT, LONG, "https://example.org/é/"])
def test_a_code_is_read_as_its_address(address: str) -> None:
    assert read_qr(qr_svg(address)) == address


def test_it_is_one_path_on_white_with_room_round_it() -> None:
    drawing = ElementTree.fromstring(qr_svg(SHORT))
    ground, code = drawing
    assert ground.get("fill") == "#fff"
    assert code.get("stroke") == "#000"
    assert str(code.get("d")).startswith("M4 4.5h7")


def test_the_same_address_makes_the_same_bytes() -> None:
    assert qr_svg(SHORT) == qr_svg(SHORT)
    assert len(qr_svg(SHORT)) < 2_000
