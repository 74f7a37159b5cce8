"""Random edits of the real tables, such as a slip of the hand or a broken copy makes.

The same number gives the same edit, as long as the tables are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from tests.faults.checking import DATA

# What tells the reader of a CSV file something, or nothing that it should be told.
TELLING = (
    *(b'"', b",", b"\n", b"\r\n", b"\0", b"\xff", b"\xef\xbb\xbf", b";", b"\t", b"=", b"<b>"),
    *(text.encode() for text in ("é", "\u0430", "\u200b", "\u00a0", "&amp;", "01/04/2026", "-1")),
)
TABLES = tuple(sorted(path.stem for path in DATA.glob("*.csv")))


@dataclass(frozen=True, slots=True)
class Mutant:
    """A table as changed. `edit` is what was done to it."""

    number: int
    table: str
    edit: str
    raw: bytes


def mutant(number: int) -> Mutant:
    chance = Random(f"mutant {number}")
    table = chance.choice(TABLES)
    edit = chance.choice(sorted(EDITS))
    raw = (DATA / f"{table}.csv").read_bytes()
    return Mutant(number, table, edit, EDITS[edit](raw, chance))


def delete_line(raw: bytes, chance: Random) -> bytes:
    lines, at = _lines(raw, chance)
    return b"".join([*lines[:at], *lines[at + 1 :]])


def delete_bytes(raw: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(raw))
    return raw[:start] + raw[start + chance.randint(1, 30) :]


def delete_cell(raw: bytes, chance: Random) -> bytes:
    return _with_cells(raw, chance, lambda cells, at: [*cells[:at], b"", *cells[at + 1 :]])


def swap_lines(raw: bytes, chance: Random) -> bytes:
    lines, at = _lines(raw, chance)
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]
    return b"".join(lines)


def swap_cells(raw: bytes, chance: Random) -> bytes:
    def swapped(cells: list[bytes], at: int) -> list[bytes]:
        other = chance.randrange(len(cells))
        cells[at], cells[other] = cells[other], cells[at]
        return cells

    return _with_cells(raw, chance, swapped)


def swap_cell_with_that_of_another_row(raw: bytes, chance: Random) -> bytes:
    lines, _ = _lines(raw, chance)
    foreign = chance.choice(lines).rstrip(b"\n").split(b",")
    return _with_cells(
        raw, chance, lambda cells, at: [*cells[:at], foreign[at % len(foreign)], *cells[at + 1 :]]
    )


def truncate_file(raw: bytes, chance: Random) -> bytes:
    return raw[: chance.randrange(len(raw))]


def truncate_cell(raw: bytes, chance: Random) -> bytes:
    def cut(cells: list[bytes], at: int) -> list[bytes]:
        return [*cells[:at], cells[at][: len(cells[at]) // 2], *cells[at + 1 :]]

    return _with_cells(raw, chance, cut)


def garble_bytes(raw: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(raw))
    junk = bytes(chance.randrange(256) for _ in range(chance.randint(1, 4)))
    return raw[:start] + junk + raw[start + len(junk) :]


def garble_with_what_tells(raw: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(raw))
    return raw[:start] + chance.choice(TELLING) + raw[start:]


def garble_a_letter(raw: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(raw))
    return raw[:start] + bytes([chance.randrange(32, 127)]) + raw[start + 1 :]


def duplicate_line(raw: bytes, chance: Random) -> bytes:
    lines, at = _lines(raw, chance)
    place = chance.randint(1, len(lines))
    return b"".join([*lines[:place], lines[at], *lines[place:]])


def duplicate_cell(raw: bytes, chance: Random) -> bytes:
    return _with_cells(raw, chance, lambda cells, at: [*cells[:at], cells[at], *cells[at:]])


def duplicate_bytes(raw: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(raw))
    end = start + chance.randint(1, 200)
    return raw[:end] + raw[start:end] + raw[end:]


def _lines(raw: bytes, chance: Random) -> tuple[list[bytes], int]:
    """The lines, and one of them by chance."""
    lines = raw.splitlines(keepends=True)
    return lines, chance.randrange(len(lines))


def _with_cells(
    raw: bytes, chance: Random, edit: Callable[[list[bytes], int], list[bytes]]
) -> bytes:
    """One line edited as a list of what stands between its commas, quoted ones too."""
    lines, at = _lines(raw, chance)
    cells = lines[at].rstrip(b"\n").split(b",")
    lines[at] = b",".join(edit(cells, chance.randrange(len(cells)))) + b"\n"
    return b"".join(lines)


EDITS: Mapping[str, Callable[[bytes, Random], bytes]] = {
    edit.__name__: edit
    for edit in (
        delete_line,
        delete_bytes,
        delete_cell,
        swap_lines,
        swap_cells,
        swap_cell_with_that_of_another_row,
        truncate_file,
        truncate_cell,
        garble_bytes,
        garble_with_what_tells,
        garble_a_letter,
        duplicate_line,
        duplicate_cell,
        duplicate_bytes,
    )
}
