"""The records of the public contract, as plain values."""

from __future__ import annotations

from generator.derive.exports.area import area_record
from generator.derive.exports.area_table import AREA_COLUMNS, area_rows, several
from generator.derive.exports.boundary_set import ZoneFacts, zones_of_set
from generator.derive.exports.catalogue import area_aliases, index_record
from generator.derive.exports.crosswalk import CROSSWALK_COLUMNS, crosswalk_rows
from generator.derive.exports.csvw import csvw_record
from generator.derive.exports.programme import programme_record
from generator.derive.exports.programme_table import PROGRAMME_COLUMNS, programme_rows
from generator.derive.exports.records import Record, UrlOf
from generator.derive.exports.search import search_record
from generator.derive.exports.search_documents import WrittenPage

__all__ = [
    "AREA_COLUMNS",
    "CROSSWALK_COLUMNS",
    "PROGRAMME_COLUMNS",
    "Record",
    "UrlOf",
    "WrittenPage",
    "ZoneFacts",
    "area_aliases",
    "area_record",
    "area_rows",
    "crosswalk_rows",
    "csvw_record",
    "index_record",
    "programme_record",
    "programme_rows",
    "search_record",
    "several",
    "zones_of_set",
]
