"""Whole numbers in as few bytes as they need: seven bits a byte, lowest first."""

from __future__ import annotations


def varint(number: int) -> bytes:
    """A number of 0 or more; the top bit of a byte says that another follows."""
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


class Reader:
    """Reads bytes from the front. Raises EOFError when there are too few."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    @property
    def finished(self) -> bool:
        return self._at == len(self._content)

    def take(self, count: int) -> bytes:
        taken = self._content[self._at : self._at + count]
        if len(taken) != count:
            raise EOFError("the bytes end too soon")
        self._at += count
        return taken

    def number(self) -> int:
        result = shift = 0
        while True:
            [byte] = self.take(1)
            result |= (byte & 0x7F) << shift
            if byte < 0x80:
                return result
            shift += 7
