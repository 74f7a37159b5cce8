"""The plain way to make the same site: Markdown pages, Material, its search, folium maps.

It shows the facts of `generator.derive`, so that both ways say the same. It leaves out what that
way does not give by itself: the data files, the addresses by GSS code and the maps drawn as SVG.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.benchmarks.plain.site import build


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.plain")
    for name in ("data", "content", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True, metavar="DIR")
    options = parser.parse_args()
    build(options.data, options.content, options.out)


if __name__ == "__main__":
    main()
