"""The records of the public contract, as plain values."""

from __future__ import annotations

from generator.derive.exports.area import area_record
from generator.derive.exports.area_table import AREA_COLUMNS, area_rows, several
from generator.derive.exports.catalogue import area_aliases, index_record
from generator.derive.exports.crosswalk import CROSSWALK_COLUMNS, crosswalk_rows
from generator.derive.exports.programme import programme_record
from generator.derive.exports.records import Record, UrlOf
from generator.derive.exports.search import search_record
from generator.derive.exports.search_documents import WrittenPage

__all__ = [
    "AREA_COLUMNS",
    "CROSSWALK_COLUMNS",
    "Record",
    "UrlOf",
    "WrittenPage",
    "area_aliases",
    "area_record",
    "area_rows",
    "crosswalk_rows",
    "index_record",
    "programme_record",
    "search_record",
    "several",
]
