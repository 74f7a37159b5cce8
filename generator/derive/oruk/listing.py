"""`/oruk/services.json`: all services on the one page that a site of files can have."""

from __future__ import annotations

from collections.abc import Sequence

from generator.derive.exports.records import Record


def page_of_services(services: Sequence[Record]) -> Record:
    return {
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": list(services),
    }
