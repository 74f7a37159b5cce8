"""All of England built as on another machine, and built again after edits: `make same`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.publish.manifest import differences, read_manifest
from tests.same.edited import edited_builds
from tests.support.elsewhere import another_machine, build_there, odd_modes
from tests.support.tiny_command import ATLAS
from tests.support.tiny_site import BASE_URL, EDITION, PROJECT


def main() -> int:
    """Print what differs. Returns 0 when nothing does."""
    with tempfile.TemporaryDirectory() as folder:
        here, there = Path(folder) / "here", Path(folder) / "there"
        build_here(here)
        with another_machine(PROJECT / "data", PROJECT / "content") as checkout:
            finished = build_there(checkout, there)
        if finished.returncode:
            print(finished.stderr)
            return 1
        first, second = read_manifest(here), read_manifest(there)
        changed = [path for path in {**first, **second} if first.get(path) != second.get(path)]
        # That each site is what its manifest says, and may be read by all.
        faults = [fault for site in (here, there) for fault in differences(site) + odd_modes(site)]
        stale = list(edited_builds(Path(folder)))
    for line in (*changed, *faults, *stale):
        print(line)
    print(f"{len(first)} and {len(second)} files, {len(changed)} differ, {len(faults)} faults")
    print(f"built again after edits: {len(stale)} differ")
    return int(bool(changed or faults or stale))


def build_here(out: Path) -> None:
    """As `make site` does."""
    told = ["--out", out, "--date", EDITION, "--base-url", BASE_URL]
    subprocess.run(
        [*ATLAS, "build", *map(str, told)],
        cwd=PROJECT,
        env=os.environ | {"ATLAS_REPOSITORY": ""},
        check=True,
    )


if __name__ == "__main__":
    sys.exit(main())
