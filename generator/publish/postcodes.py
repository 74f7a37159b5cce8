"""The postcode files: read from beside the tables, published one shard an outcode."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.model.atlas import Atlas
from generator.postcodes import Directory, Finder, PackError, unpack
from generator.postcodes.directory import area_of
from generator.postcodes.find import KINDS
from generator.postcodes.recode import recoded
from generator.postcodes.shard import ShardError, codes_of
from generator.problems import DataProblems, Problem
from generator.publish.boundaries import districts
from generator.render.page import Product, SiteFile

FILES = "postcodes/england-*.bin"
FOLDER = "data/postcodes/"
POSTCODES_INDEX, ALL_POSTCODES = f"{FOLDER}index.json", f"{FOLDER}all.bin"
REMEDY = "Run `atlas refresh postcodes`, or put back the file of the last edition."


def read_finder(data: Path, atlas: Atlas, moves: Mapping[str, str]) -> Finder:
    """Raises DataProblems when the file is missing, damaged or of other councils.

    `moves`: code of a district that gave way to another council → the key of that.
    """
    path = _newest(data)
    try:
        directory = Directory(recoded(unpack(path.read_bytes()), moves))
        found = {code for shard in directory.shards.values() for code in codes_of(shard)}
    except (OSError, PackError, ShardError) as error:
        raise DataProblems((_problem(path, f"The file cannot be read: {error}."),)) from error
    if problems := (*_unknown(path, found - districts(atlas)), *_unanswered(data, atlas)):
        raise DataProblems(problems)
    return Finder(directory, {row.area: row.answer_id for row in atlas.postcode_areas})


def postcode_files(data: Path, atlas: Atlas, moves: Mapping[str, str]) -> Iterator[Product]:
    """A shard for each outcode, all in one for copies, and what to ask for and what to say."""
    given = (
        _digest(_newest(data)),
        sorted(districts(atlas)),
        dict(moves),
        atlas.postcode_areas,
        atlas.postcode_answers,
    )
    yield Product(FOLDER, given, partial(_files, data, atlas, moves))


def _digest(path: Path) -> str:
    """What cannot be read is told of when the files are made."""
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _files(data: Path, atlas: Atlas, moves: Mapping[str, str]) -> Iterator[SiteFile]:
    finder = read_finder(data, atlas, moves)
    index = postcode_index(atlas, finder, _newest(data).stem.removeprefix("england-"))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"
    yield SiteFile(POSTCODES_INDEX, text.encode())
    for outcode, shard in finder.directory.shards.items():
        yield SiteFile(f"{FOLDER}{outcode}.bin", shard)
    yield SiteFile(ALL_POSTCODES, _together(finder.directory.shards))


def _together(shards: Mapping[str, bytes]) -> bytes:
    """A line of JSON with the size of each shard by outcode, then the shards in that order."""
    ordered = sorted(shards.items())
    sizes = json.dumps({outcode: len(shard) for outcode, shard in ordered}, separators=(",", ":"))
    return b"".join((sizes.encode(), b"\n", *(shard for _, shard in ordered)))


def postcode_index(atlas: Atlas, finder: Finder, edition: str) -> dict[str, Any]:
    """`outcodes`: by area, what follows its letters; `elsewhere` and `answers`: the two tables."""
    outcodes: dict[str, list[str]] = {}
    for outcode in sorted(finder.directory.shards):
        area = area_of(outcode)
        outcodes.setdefault(area, []).append(outcode.removeprefix(area))
    answers = {row.id: row for row in atlas.postcode_answers}
    return {
        "edition": edition,
        "outcodes": {area: " ".join(ends) for area, ends in outcodes.items()},
        "elsewhere": dict(finder.elsewhere),
        "answers": {
            key: {"message": row.message, "link_text": row.link_text, "url": row.url}
            for key, row in answers.items()
        },
    }


def _unknown(path: Path, codes: set[str]) -> Iterator[Problem]:
    for code in sorted(codes):
        yield _problem(path, f"{code} is not a present council.", code)


def _unanswered(data: Path, atlas: Atlas) -> Iterator[Problem]:
    table = data / "postcode_answers.csv"
    for key in sorted(set(KINDS) - {row.id for row in atlas.postcode_answers}):
        yield _problem(table, f"There is no answer {key}.", key, "Put the row back.")


def _newest(data: Path) -> Path:
    return max(data.glob(FILES), default=data / "postcodes")


def _problem(path: Path, message: str, value: str = "", remedy: str = REMEDY) -> Problem:
    return Problem(
        file=path.as_posix(),
        value=value,
        rule="postcodes",
        message=message,
        remedy=remedy,
    )
