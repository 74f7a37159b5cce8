"""The Open Referral UK shaped export: records of programmes by the profile HSDS-UK 3.0."""

from __future__ import annotations

from generator.derive.oruk.api import api_description, root_record
from generator.derive.oruk.ids import NAMESPACE, oruk_id
from generator.derive.oruk.listing import page_of_services
from generator.derive.oruk.service import exported, service_record, summary_record

__all__ = [
    "NAMESPACE",
    "api_description",
    "exported",
    "oruk_id",
    "page_of_services",
    "root_record",
    "service_record",
    "summary_record",
]
