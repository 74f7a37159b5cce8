"""The release manifest: every file of the site with its SHA-256.

`release.json` is `{edition, files, bytes, sha256}`. `sha256` is a tree: a folder is an object, a
file its digest in base64 without padding, as in subresource integrity. Paths written once a
folder and digests of 43 letters halve it: the site's weight is budgeted. It does not list itself.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.publish.formats import as_json
from generator.render.page import SiteFile

MANIFEST = "release.json"


@dataclass(frozen=True, slots=True)
class Stored:
    """A file as it lies on the disk; `digest` is its SHA-256, 32 bytes."""

    size: int
    digest: bytes


Inventory = Mapping[str, Stored]
"""By path relative to the site, in the order of paths."""


class NoManifestError(Exception):
    """The directory has no manifest, or one that cannot be read."""


def inventory(site: Path, known: Inventory | None = None) -> Inventory:
    """Every file below the directory `site` but the manifest.

    Each is read anew, but for those `known` that have the size that is known of them.
    """
    paths = sorted(set(_paths(site)) - {MANIFEST})
    known = known or {}
    return {path: _stored(f"{site}/{path}", known.get(path)) for path in paths}


def manifest_file(files: Inventory, edition: str) -> SiteFile:
    """The manifest of a site of these files."""
    tree: dict[str, Any] = {}
    for path, file in files.items():
        *folders, name = path.split("/")
        place = tree
        for folder in folders:
            place = place.setdefault(folder, {})
        place[name] = b64encode(file.digest).decode().rstrip("=")
    total = sum(file.size for file in files.values())
    record = {"edition": edition, "files": len(files), "bytes": total, "sha256": tree}
    return SiteFile(MANIFEST, as_json(record))


def read_manifest(site: Path) -> dict[str, bytes]:
    """The SHA-256 of each file that the manifest of `site` lists. Raises NoManifestError."""
    path = site / MANIFEST
    try:
        tree = json.loads(path.read_bytes())["sha256"]
        return {name: b64decode(f"{text}=", validate=True) for name, text in _leaves(tree)}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise NoManifestError(f"{path} is missing or is no manifest ({error})") from error


def differences(site: Path) -> list[str]:
    """In words, in the order of paths: each file that is not as the manifest of `site` says."""
    listed = read_manifest(site)
    found = inventory(site)
    told = []
    for path in sorted({*listed, *found}):
        if path not in found:
            told.append(f"{path}: missing")
        elif path not in listed:
            told.append(f"{path}: not part of the release")
        elif found[path].digest != listed[path]:
            told.append(f"{path}: changed")
    return told


def _paths(site: Path) -> Iterator[str]:
    start = len(f"{site}/")
    for folder, _, names in os.walk(site):
        yield from (f"{folder}/{name}"[start:] for name in names)


def _stored(path: str, known: Stored | None) -> Stored:
    # Seven thousand Paths would take longer than the reading.
    if known and os.stat(path).st_size == known.size:  # noqa: PTH116
        return known
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        content = file.read()
    return Stored(len(content), sha256(content).digest())


def _leaves(tree: Mapping[str, Any], folder: str = "") -> Iterator[tuple[str, str]]:
    for name, below in tree.items():
        if isinstance(below, str):
            yield f"{folder}{name}", below
        else:
            yield from _leaves(below, f"{folder}{name}/")
