"""The published postcode files."""

from __future__ import annotations

import json
from pathlib import Path


def test_all_shards_are_in_one_file_that_says_where_each_is(site: Path) -> None:
    folder = site / "data/postcodes"
    sizes, _, rest = (folder / "all.bin").read_bytes().partition(b"\n")
    shards = {path.stem: path.read_bytes() for path in folder.glob("*.bin") if path.stem != "all"}
    assert len(shards) > 1
    assert list(json.loads(sizes).items()) == [(key, len(shards[key])) for key in sorted(shards)]
    assert rest == b"".join(shards[key] for key in sorted(shards))
