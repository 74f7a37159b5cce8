"""`make licences`: writes docs/licences.md from the lock files and what is installed."""

from __future__ import annotations

from tests.licences.listing import as_markdown
from tests.support.locks import ROOT

if __name__ == "__main__":
    (ROOT / "docs" / "licences.md").write_text(as_markdown(), "utf-8")
