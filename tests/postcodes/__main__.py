"""`make postcodes-full`: every English postcode through the published module, in Node."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.postcodes import Directory, spaced, unpack
from generator.postcodes.inward import inward_of

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("every_postcode.mjs")


def every_postcode(data: Path) -> Iterator[tuple[str, str]]:
    """Each postcode of the data file, as usually written, with the code of its council."""
    [path] = data.glob("postcodes/england-*.bin")
    directory = Directory(unpack(path.read_bytes()))
    for outcode in directory.shards:
        for place, code in directory.councils(outcode).items():
            yield spaced(outcode + inward_of(place)), code


def main() -> int:
    """Print how many of them the module of `site/` answers as the data file does."""
    lines = "".join(f"{postcode},{code}\n" for postcode, code in every_postcode(ROOT / "data"))
    command = ["node", str(SCRIPT), str(ROOT / "site")]
    return subprocess.run(command, input=lines, text=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
