"""What a build made, and of what: so that the next one need not make the same again.

It lies beside the site as `.site.made`, after its own SHA-256. Nothing that it says is believed of
a file before the file is read: losing it, or having it spoilt, costs time and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.publish.pieces import Layout, Name, Slot


@dataclass(frozen=True, slots=True)
class Entry:
    """`given` is the fingerprint of what the files were made of; `files` their SHA-256 by path.

    `parts` names the products that this one is made of, `layouts` say where drafts lie in a file.
    """

    given: str
    files: Mapping[str, str]
    parts: tuple[str, ...] = ()
    layouts: Mapping[str, Layout] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Basis:
    """What all files are made of besides: `given` is its fingerprint, `records` the addresses.

    `records` has those of what may be added to the atlas, by kind and key. What is new nothing
    links to that is told the same as before, so what was made without it still holds.
    """

    given: str
    records: Mapping[str, str]


Ledger = Mapping[str, Entry]
"""By the name of the product."""


def ledger_of(out: Path) -> Path:
    """The ledger of the site at `out`."""
    return out.with_name(f".{out.name}.made")


def read_ledger(path: Path, basis: Basis) -> Ledger:
    """That of the last build if it had this basis, but for records that are new."""
    try:
        digest, _, text = path.read_bytes().partition(b"\n")
        record = json.loads(text)
        sound = digest.decode() == sha256(text).hexdigest() and record["basis"] == basis.given
        holds = sound and record["records"].items() <= basis.records.items()
        made = record["made"] if holds else {}
        return {
            name: Entry(given, dict(files), tuple(parts), _layouts(layouts))
            for name, (given, files, parts, layouts) in made.items()
        }
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def write_ledger(path: Path, basis: Basis, ledger: Ledger) -> None:
    """Put in place whole, or not at all where the disk refuses."""
    made = {
        name: [entry.given, entry.files, entry.parts, _as_lists(entry.layouts)]
        for name, entry in ledger.items()
    }
    record = {"basis": basis.given, "records": dict(basis.records), "made": made}
    text = json.dumps(record).encode()
    new = path.with_name(f"{path.name}.new")
    with suppress(OSError):
        new.write_bytes(f"{sha256(text).hexdigest()}\n".encode() + text)
        new.replace(path)


def _as_lists(layouts: Mapping[str, Layout]) -> dict[str, list[object]]:
    return {path: [layout.frame, layout.slots] for path, layout in layouts.items()}


def _layouts(lists: Mapping[str, Any]) -> dict[str, Layout]:
    """Raises ValueError or TypeError for other than what was written."""
    return {
        path: Layout(
            _name(frame),
            tuple(Slot(str(slot), _name(name), int(a), int(b)) for slot, name, a, b in slots),
        )
        for path, (frame, slots) in lists.items()
    }


def _name(parts: Any) -> Name:  # noqa: ANN401 - what stands in a file
    told, own = parts
    return Name(str(told), str(own))
