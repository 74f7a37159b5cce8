"""The site's own scripts make elements, never markup of text, and run no text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[3] / "site_templates" / "assets"
SCRIPTS = sorted(
    path for folder in ("js", "maps", "offline") for path in (ASSETS / folder).glob("*.js")
)
SINKS = re.compile(
    r"\.(?:inner|outer)HTML\b|insertAdjacentHTML|setHTML|createContextualFragment|srcdoc"
    r"|document\.write|\beval\(|\bFunction\(|set(?:Timeout|Interval)\(\s*[\"'`]|javascript:"
    r"|importScripts|setAttribute\(\s*[\"'`]on|\.on\w+\s*=\s*[\"'`]"
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_has_no_way_to_run_a_text(script: Path) -> None:
    assert SINKS.findall(script.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line", ["a.innerHTML = b", "setTimeout('x()', 1)", "eval(x)", 'a.setAttribute("onclick", b)']
)
def test_such_a_way_would_be_found(line: str) -> None:
    assert SINKS.search(line)
