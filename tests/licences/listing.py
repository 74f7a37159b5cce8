"""What licence each locked package has, by its own metadata."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, files, metadata

from tests.support.locks import pins

# SPDX id: what it asks of us, in short.
ALLOWED = {
    "0BSD": "nothing",
    "Apache-2.0": "keep the notice",
    "BSD-2-Clause": "keep the notice",
    "BSD-3-Clause": "keep the notice",
    "CC0-1.0": "nothing",
    "ISC": "keep the notice",
    "MIT": "keep the notice",
    "MIT-CMU": "keep the notice",
    "MPL-2.0": "publish what we change of it; we change nothing",
    "PSF-2.0": "keep the notice",
    "Zlib": "keep the notice",
    "Artistic-1.0-Perl": "rename what we change of it; we change nothing, and only tests use it",
}
# Where the metadata has no SPDX expression: what the licence file of the package says.
READ = {
    "axe-playwright-python": "MIT",
    "colorama": "BSD-3-Clause",
    "editables": "MIT",
    "ghp-import": "Apache-2.0",
    "html5lib": "MIT",
    "isodate": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "mergedeep": "MIT",
    "nodeenv": "BSD-3-Clause",
    "pathspec": "MPL-2.0",
    "petl": "MIT",
    "pyogrio": "MIT",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "rfc3986": "Apache-2.0",
    "segno": "BSD-3-Clause",
    "shellingham": "ISC",
    "sortedcontainers": "Apache-2.0",
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
    "topojson": "BSD-3-Clause",
    "trove-classifiers": "Apache-2.0",
    "webencodings": "BSD-3-Clause",
}
LOCKS = {"site": "requirements/site.txt", "tests": "requirements/test.txt"}
SOURCES = ("source", "source code", "repository", "github", "code", "sources", "homepage")
MATERIAL = "mkdocs-material"
NO_SOURCE = "see its page on the index"


@dataclass(frozen=True, slots=True)
class Package:
    """`versions` has one for each kind of Python; `licence` is an SPDX expression."""

    name: str
    versions: tuple[str, ...]
    used: str
    licence: str
    source: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that the site takes from a package as it is."""

    package: str
    file: str
    sha256: str


def packages() -> list[Package]:
    """All that is locked, by name. What the site needs, the tests need as well."""
    locked = {use: pins(lock) for use, lock in LOCKS.items()}
    return [
        Package(
            name,
            versions_of(name),
            "site" if name in locked["site"] else "tests",
            licence_of(name, metadata(name)),
            source_of(metadata(name)),
        )
        for name in sorted(locked["tests"])
    ]


def versions_of(name: str) -> tuple[str, ...]:
    found = pins(LOCKS["tests"])[name]
    return tuple(sorted({str(pin.specifier).removeprefix("==") for pin in found}))


def licence_of(name: str, about: PackageMetadata) -> str:
    """The expression; an id in the older field; or what was read."""
    told = field(about, "License-Expression") or field(about, "License")
    return READ.get(name) or told.strip()


def field(about: PackageMetadata, name: str) -> str:
    """A line of the metadata; empty where there is none."""
    return next(iter(about.get_all(name) or ()), "")


def source_of(about: PackageMetadata) -> str:
    """Where the package says its source is, or its home."""
    pairs = (line.partition(", ") for line in about.get_all("Project-URL") or [])
    named = {label.lower(): address for label, _, address in pairs}
    found = next((named[label] for label in SOURCES if label in named), "")
    return found or field(about, "Home-page") or NO_SOURCE


def choices(licence: str) -> list[set[str]]:
    """`MIT AND (A OR B)` is read from the left; each part lists ids of which one is enough."""
    parts = licence.replace("(", "").replace(")", "").split(" AND ")
    return [set(part.split(" OR ")) for part in parts]


def is_allowed(licence: str) -> bool:
    return all(part & ALLOWED.keys() for part in choices(licence))


def assets() -> list[Asset]:
    """Material's style sheet. The vendored libraries are in a table of their own."""
    sheets = [one for one in files(MATERIAL) or () if one.match("stylesheets/main.*.min.css")]
    return [
        Asset(MATERIAL, sheet.name, hashlib.sha256(sheet.read_binary()).hexdigest())
        for sheet in sheets
    ]


def as_markdown() -> str:
    """The page of licences."""
    licences = "\n".join(f"| {key} | {asks} |" for key, asks in sorted(ALLOWED.items()))
    listed = "\n".join(
        f"| {one.name} | {', '.join(one.versions)} | {one.used} | {one.licence} | {one.source} |"
        for one in packages()
    )
    published = "\n".join(
        f"| {one.package} {versions_of(one.package)[0]} | `{one.file}` | `{one.sha256}` |"
        for one in assets()
    )
    return TEMPLATE.format(licences=licences, packages=listed, assets=published)


TEMPLATE = """\
# Licences of what we use

Made by `make licences`. Our own code is under the MIT licence, data and words under the Open
Government Licence v3.0.

## Licences that we take

A package may have any of these. Another licence is for people to decide on: add it to
`tests/licences/listing.py` with the reason.

| licence (SPDX) | asks us to |
| --- | --- |
{licences}

## Assets that the site publishes

Leaflet, MiniSearch and topojson-client are in `site_templates/assets/vendor/`, with version,
source, licence and SHA-256 in its README. From a package comes:

| package | file | SHA-256 |
| --- | --- | --- |
{assets}

## Python packages

As locked in `requirements/`. None of them is published with the site.

| package | version | for | licence | source |
| --- | --- | --- | --- | --- |
{packages}
"""
