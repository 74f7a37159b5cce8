"""PNG files of sixteen colours: smaller and quicker here than what a general encoder makes."""

from __future__ import annotations

import struct
import zlib

from PIL import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
BITS, WITH_PALETTE, UNFILTERED = 4, 3, 0
EFFORT = 8
"""Nine makes 3% less in more than twice the time."""


def png(picture: Image.Image) -> bytes:
    """`picture` has a palette of up to sixteen colours."""
    header = struct.pack(">IIBBBBB", *picture.size, BITS, WITH_PALETTE, 0, 0, 0)
    return SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", bytes(picture.getpalette() or ())),
            _chunk(b"IDAT", zlib.compress(_rows(picture), EFFORT)),
            _chunk(b"IEND", b""),
        )
    )


def _rows(picture: Image.Image) -> bytes:
    """Two pixels to a byte; before each row, how it is filtered."""
    packed = picture.tobytes("raw", "P;4")
    width = len(packed) // picture.height
    rows = Image.new("L", (width + 1, picture.height), UNFILTERED)
    rows.paste(Image.frombytes("L", (width, picture.height), packed), (1, 0))
    return rows.tobytes()


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
