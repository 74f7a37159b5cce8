"""Addresses that were published once, in a form that is short and can be compared by eye. Pure.

One line holds patterns with a `*`, and the lines below it, each with two spaces before it, what
stands for the star. An address that is alone is a line without a star.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

INDEX = re.compile(r"(^|(?<=/))index\.html$")
# Files that pages fetch for themselves. Nobody is told their addresses, and they come and go.
INNER = re.compile(r"^(assets/|data/postcodes/|sw\.js$)|(^|/)preview\.png$")
TOLD = frozenset({"assets/atlas/postcode.js", "assets/atlas/badge.svg"})
"""Of those, the ones that others are told to use."""
LEAST = 4
"""How many addresses make a pattern worth while."""
FILLED = textwrap.TextWrapper(
    100,
    initial_indent="  ",
    subsequent_indent="  ",
    break_long_words=False,
    break_on_hyphens=False,
)
HEAD = """\
# Every address of the releases so far. `atlas addresses` adds those of a new one.
# A page or file that goes needs a row in moved_addresses.csv. See docs/operations.md.
"""


def addresses(paths: Iterable[str]) -> frozenset[str]:
    """The addresses that others may link to, of files by their path below the root."""
    return frozenset(
        INDEX.sub("", path) for path in paths if path in TOLD or not INNER.search(path)
    )


def written(found: Iterable[str]) -> str:
    """The list as text: the same addresses give the same text."""
    groups, alone = _grouped(sorted(found))
    heads: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for pattern, names in groups.items():
        heads[tuple(names)].append(pattern)
    lines = [*alone]
    for together, patterns in sorted(heads.items(), key=lambda item: item[1]):
        lines.append(" ".join(sorted(patterns)))
        lines += FILLED.wrap(" ".join(together))
    return HEAD + "".join(f"{line}\n" for line in lines)


def read(text: str) -> frozenset[str]:
    """The addresses of such a text."""
    found: set[str] = set()
    patterns: list[str] = []
    for line in text.splitlines():
        if line.startswith("  "):
            found.update(p.replace("*", name, 1) for name in line.split() for p in patterns)
        elif not line.startswith("#"):
            patterns = line.split() if "*" in line else []
            found.update(() if patterns else [line])
    return frozenset(found)


def _grouped(found: list[str]) -> tuple[dict[str, list[str]], list[str]]:
    """Each address under the pattern that most others share with it; and those that are alone."""
    sizes = Counter(pattern for address in found for pattern, _ in _patterns(address))
    groups: dict[str, list[str]] = defaultdict(list)
    whole: dict[str, list[str]] = defaultdict(list)
    for address in found:
        options = sorted(_patterns(address), key=lambda option: (-sizes[option[0]], option))
        pattern, name = options[0] if options else ("", "")
        groups[pattern].append(name)
        whole[pattern].append(address)
    few = [pattern for pattern in groups if not pattern or len(groups[pattern]) < LEAST]
    alone = sorted(address for pattern in few for address in whole[pattern])
    return {pattern: groups[pattern] for pattern in groups if pattern not in few}, alone


def _patterns(address: str) -> Iterator[tuple[str, str]]:
    """The address with one of its parts starred, and that part. The ending of a file stays."""
    parts = address.split("/")
    for place, part in enumerate(parts):
        stem, dot, ending = part.partition(".")
        if stem and (place or len(parts) > 2):
            starred = [*parts[:place], f"*{dot}{ending}", *parts[place + 1 :]]
            yield "/".join(starred), stem
