"""Answers as most static hosts send them, GitHub Pages among them: text is gzipped."""

from __future__ import annotations

import gzip
from functools import cache
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

TEXT = (".css", ".csv", ".html", ".js", ".json", ".svg", ".topojson", ".txt", ".xml")
LEVEL = 6


class Compressing(SimpleHTTPRequestHandler):
    """Gzips files of text for a browser that takes it; everything else goes as it is."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """The headers, and the body still to be sent."""
        path = _file(self.translate_path(self.path))
        accepted = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (accepted and path.is_file() and path.suffix in TEXT):
            return super().send_head()
        body = compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)


def _file(asked: str) -> Path:
    return Path(asked, "index.html") if asked.endswith("/") else Path(asked)


@cache
def compressed(path: Path) -> bytes:
    """The file as it is sent."""
    return gzip.compress(path.read_bytes(), LEVEL, mtime=0)
