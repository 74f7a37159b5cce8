"""`/oruk/`: programmes shaped as services of Open Referral UK."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.index import Index
from generator.derive.oruk import (
    api_description,
    exported,
    page_of_services,
    root_record,
    service_record,
    summary_record,
)
from generator.publish.formats import as_json
from generator.render.page import SiteFile


def oruk_files(index: Index, base_url: str, edition: str) -> Iterator[SiteFile]:
    programmes = list(exported(index))
    page = page_of_services([summary_record(index, one) for one in programmes])
    yield SiteFile("oruk/index.json", as_json(root_record(base_url)))
    yield SiteFile("oruk/openapi.json", as_json(api_description(base_url, edition)))
    yield SiteFile("oruk/services.json", as_json(page))
    for programme in programmes:
        record = service_record(index, programme)
        yield SiteFile(f"oruk/services/{record['id']}.json", as_json(record))
