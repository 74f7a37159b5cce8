"""The rules of the data, declared once in rules.csv: what each checks and who can put it right."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

Severity = Literal["error", "warning"]
Who = Literal["anyone", "source", "maintainer"]

TABLE = Path(__file__).with_name("rules.csv")
WHO: Mapping[Who, str] = {
    "anyone": "Anyone who edits the file",
    "source": "Someone with the source at hand",
    "maintainer": "A maintainer of the atlas",
}
# By group: the heading in the list of rules.
GROUPS: Mapping[str, str] = {
    "package": "The list of tables",
    "file": "Files",
    "rows": "Headers and rows",
    "cells": "Cells",
    "keys": "Keys and references",
    "dates": "Dates",
    "places": "Places",
    "zones": "Maps and zones",
    "programmes": "Programmes and deliveries",
    "figures": "Figures",
    "search": "Search",
    "building": "Found when the site is built",
    "site": "Found on the finished site",
}
NOT_OF_TABLES = frozenset({"building", "site"})
"""Groups of rules that `atlas check` does not apply."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One rule. `example` is a case that it reports; `who` can put it right."""

    id: str
    severity: Severity
    group: str
    who: Who
    checks: str
    example: str
    remedy: str


@cache
def rulebook() -> Mapping[str, Declared]:
    """Every rule by its id, in the order of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rules = [Declared(**row) for row in csv.DictReader(file)]  # type: ignore[arg-type]
    return MappingProxyType({rule.id: rule for rule in rules})


def severity_of(rule: str) -> Severity:
    """How grave it is; what no table declares, as in a refresh, is an error."""
    declared = rulebook().get(rule)
    return declared.severity if declared else "error"


def who_can_fix(rule: str) -> Who:
    """Who can put it right; what no table declares is for a maintainer."""
    declared = rulebook().get(rule)
    return declared.who if declared else "maintainer"
