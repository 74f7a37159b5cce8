"""CSV tables of a data package as text cells with their physical line numbers."""

from __future__ import annotations

from generator.read.directory import read_package
from generator.read.package import Package, Row, Table

__all__ = ["Package", "Row", "Table", "read_package"]
