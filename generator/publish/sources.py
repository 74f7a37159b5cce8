"""Where a build reads from and writes to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sources:
    """`base_url` overrides that of `mkdocs.yml`; `edition` is the date of the build, ISO 8601.

    `cache` holds what the next build need not make again, such as pictures. It may be missing.
    """

    config_file: Path
    data: Path
    content: Path
    site_templates: Path
    out: Path
    cache: Path
    base_url: str
    edition: str
