"""Records as the bytes of a file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any


def as_json(record: Mapping[str, Any]) -> bytes:
    """Compact UTF-8 JSON, keys in the order of the contract."""
    return (json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def as_csv(columns: tuple[str, ...], rows: list[dict[str, str]]) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()
