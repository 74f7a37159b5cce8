"""Reads a QR code that is drawn as the atlas draws it: squares along one stroked path."""

from __future__ import annotations

import re

import zxingcpp
from PIL import Image, ImageDraw

BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
STROKE = re.compile(r'<path stroke="#000" d="([^"]+)"/>')
STEP = re.compile(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?")
PIXELS = 4
"""To a unit of the drawing."""


def read_qr(svg: str) -> str:
    """What the code says; empty when it cannot be read."""
    found = zxingcpp.read_barcodes(_drawn(svg))
    return found[0].text if found else ""


def _drawn(svg: str) -> Image.Image:
    box, stroke = BOX.search(svg), STROKE.search(svg)
    assert box
    assert stroke
    image = Image.new("L", (int(box[1]) * PIXELS, int(box[2]) * PIXELS), 255)
    pen = ImageDraw.Draw(image)
    x = y = 0.0
    for step, first, second in STEP.findall(stroke[1]):
        if step == "h":
            top = (y - 0.5) * PIXELS
            pen.rectangle([x * PIXELS, top, (x + float(first)) * PIXELS - 1, top + PIXELS - 1], 0)
            x += float(first)
        else:
            x, y = (x * (step == "m") + float(first), y * (step == "m") + float(second))
    return image
