"""What npm installs is pinned by hash and names no host."""

from __future__ import annotations

import json
import re
from pathlib import Path

HERE = Path(__file__).parent
LOCK = json.loads((HERE / "package-lock.json").read_text("utf-8"))
WANTED = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
PACKAGES = {name: one for name, one in LOCK["packages"].items() if name}


def test_each_package_has_a_version_and_a_hash() -> None:
    assert len(PACKAGES) > 50
    loose = [name for name, one in PACKAGES.items() if not one["integrity"].startswith("sha512-")]
    assert loose == []


def test_no_package_is_bound_to_a_host() -> None:
    assert [name for name, one in PACKAGES.items() if "resolved" in one] == []


def test_the_lock_answers_what_is_asked_for_exactly() -> None:
    assert LOCK["packages"][""]["dependencies"] == WANTED
    for name, version in WANTED.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
        assert PACKAGES[f"node_modules/{name}"]["version"] == version
