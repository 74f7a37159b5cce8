"""The typeface is the published one, with its licence."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

FONT = Path(__file__).parents[3] / "generator/social/font"
ROW = re.compile(r"^\| `(?P<file>[^`]+)` \|.*\| `(?P<sha256>[0-9a-f]{64})` \|$", re.MULTILINE)


def test_each_file_is_byte_for_byte_what_the_table_says() -> None:
    said = {m["file"]: m["sha256"] for m in ROW.finditer((FONT / "README.md").read_text("utf-8"))}
    there = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FONT.iterdir()}
    del there["README.md"]
    assert there == said


def test_it_comes_with_its_licence() -> None:
    text = (FONT / "LICENSE").read_text("utf-8")
    assert "SIL Open Font License, Version 1.1" in text
    assert "Copyright 2016 The Inter Project Authors" in text
