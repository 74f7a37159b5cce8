"""The service worker of the site, which is told what to keep."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from posixpath import dirname, join, normpath

from generator.publish.postcodes import ALL_POSTCODES, POSTCODES_INDEX
from generator.render.drawings import ENGLAND
from generator.render.page import SiteFile

WORKER = "offline/sw.js"
OFFLINE_PAGE = "offline/"
OFFLINE_SCRIPTS = "assets/atlas/offline-*.js"
# The first page a reader comes to shall fetch little more than itself: these wait for the second.
LATER = (
    "",
    "areas/",
    "search/",
    "shortlist/",
    "data/index.json",
    "data/search.json",
    ENGLAND,
    POSTCODES_INDEX,
)

LOADED = re.compile(r'<(?:script|link rel="(?:stylesheet|icon)")[^>]* (?:src|href)="([^"]+)"')
IMPORT = re.compile(r"""\b(?:from|import)\s*["'](\.[^"'\n]+\.js)["']""")
IMPORT_LATER = re.compile(r"""\bimport\(\s*["'](\.[^"'\n]+\.js)["']\s*\)""")


def service_worker(site: Path, site_templates: Path) -> SiteFile:
    """For the site in the directory `site`, which is finished but for this."""
    shell = _shell(site)
    later = _later(site, shell)
    release = {
        "version": _digest(_file(site, address).read_bytes() for address in (*shell, *later)),
        "shell": shell,
        "later": later,
        "postcodes": f"{ALL_POSTCODES}?{_digest([_file(site, ALL_POSTCODES).read_bytes()])}",
    }
    worker = (site_templates / "assets" / WORKER).read_bytes()
    said = f"const RELEASE = {json.dumps(release, separators=(',', ':'))};\n"
    return SiteFile("sw.js", said.encode() + worker)


def _shell(site: Path) -> list[str]:
    """The offline page and what it loads. Every page has style and scripts in common with it."""
    loaded = LOADED.findall(_file(site, OFFLINE_PAGE).read_text("utf-8"))
    own = [path.relative_to(site).as_posix() for path in site.glob(OFFLINE_SCRIPTS)]
    parts = {*own, *(_resolved(OFFLINE_PAGE, part) for part in loaded)}
    return sorted({OFFLINE_PAGE, *_with_imports(site, parts, [IMPORT])})


def _later(site: Path, shell: list[str]) -> list[str]:
    """The pages and data of `LATER` as far as they are there, and the scripts loaded on demand."""
    present = {address for address in LATER if _file(site, address).is_file()}
    scripts = _with_imports(site, shell, [IMPORT, IMPORT_LATER])
    return sorted((present | scripts) - set(shell))


def _with_imports(
    site: Path, addresses: Iterable[str], patterns: list[re.Pattern[str]]
) -> set[str]:
    """These files, and all that the scripts among them import."""
    waiting = list(addresses)
    found: set[str] = set()
    while waiting:
        address = waiting.pop()
        if address not in found:
            found.add(address)
            if address.endswith(".js"):
                script = _file(site, address).read_text("utf-8")
                names = (name for pattern in patterns for name in pattern.findall(script))
                waiting += [_resolved(address, name) for name in names]
    return found


def _resolved(address: str, part: str) -> str:
    return normpath(join(dirname(address), part))


def _file(site: Path, address: str) -> Path:
    return site / (f"{address}index.html" if address.endswith("/") or not address else address)


def _digest(contents: Iterable[bytes]) -> str:
    """A short name for these contents: others have another."""
    return sha256(b"".join(sha256(content).digest() for content in contents)).hexdigest()[:16]
