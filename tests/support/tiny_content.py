"""The written pages of the project, with an example of its own for the tiny atlas."""

from __future__ import annotations

from pathlib import Path

PAGES = Path(__file__).parents[2] / "content"
EXAMPLE = """---
title: Lewes by example
description: A town on several maps.
area: E07000063
---

## Now

{{ link("E07000063") }} has {{ at("E07000063").programmes }}.
"""


def write_content(directory: Path) -> Path:
    """Copies the pages and writes the example; gives `directory`."""
    (directory / "examples").mkdir(parents=True)
    for page in PAGES.glob("*.md"):
        (directory / page.name).write_bytes(page.read_bytes())
    (directory / "examples" / "lewes.md").write_text(EXAMPLE, encoding="utf-8")
    return directory


def beside(data: Path) -> Path:
    """The content folder next to a data folder, written at first use."""
    directory = data.parent / "content"
    return directory if directory.is_dir() else write_content(directory)
