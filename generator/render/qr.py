"""An address as a QR code: one path of SVG."""

from __future__ import annotations

import re

QUIET = 4
"""Modules of white round the code, which the standard asks for."""
MASK = 3
"""Any of the eight masks can be read. To try them all would take eight times as long."""
DARK = re.compile(b"\x01+")


def qr_svg(address: str) -> str:
    """Dark on white in dark mode too, for phones. One unit is one module."""
    import segno  # It loads what speaks to the network, and few builds draw a code anew.

    code = segno.make_qr(address, error="m", mode="byte", mask=MASK, boost_error=False)
    size = len(code.matrix) + 2 * QUIET
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/>'
        f'<path stroke="#000" d="{_path(code.matrix)}"/></svg>\n'
    )


def _path(matrix: tuple[bytearray, ...]) -> str:
    """A stroke as wide as a module along the middle of each run of dark ones."""
    steps = []
    for number, row in enumerate(matrix):
        x = -QUIET
        for run in DARK.finditer(row):
            start, end = run.span()
            move = f"m{start - x} 0" if x >= 0 else f"M{start + QUIET} {number + QUIET}.5"
            steps.append(f"{move}h{end - start}")
            x = end
    return "".join(steps)
