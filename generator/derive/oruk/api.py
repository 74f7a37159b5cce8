"""What the export says of itself, and its description for programs by OpenAPI 3.1."""

from __future__ import annotations

from generator.derive.exports.records import Record

VERSION = "HSDS-UK-3.0"
PROFILE = "https://github.com/OpenReferralUK/uk-profile"
ROOT, LIST, SERVICE, OPENAPI = "index.json", "services.json", "services/{id}.json", "openapi.json"
LIMITS = (
    "Shaped like Open Referral UK, not compliant with it: these are files on a static host, at "
    "addresses that end in .json. Query parameters are ignored, so that all services are on one "
    "page. There are no taxonomies, taxonomy terms or services at locations as lists of their own."
)


def root_record(base_url: str) -> Record:
    """`/oruk/index.json`. `openapi_url` leads to what these files do, not to all of the profile."""
    return {"version": VERSION, "profile": PROFILE, "openapi_url": f"{base_url}oruk/{OPENAPI}"}


def api_description(base_url: str, edition: str) -> Record:
    """`/oruk/openapi.json`: the three addresses that there are."""
    identifier = {"type": "string", "format": "uuid"}
    parameter = {"name": "id", "in": "path", "required": True, "schema": identifier}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Provision Atlas: Open Referral UK shaped export",
            "version": edition,
            "description": LIMITS,
            "license": {"name": "OGL-UK-3.0", "identifier": "OGL-UK-3.0"},
        },
        "servers": [{"url": f"{base_url}oruk"}],
        "paths": {
            f"/{ROOT}": {"get": _answer("Version and profile")},
            f"/{LIST}": {"get": _answer("All services, on one page")},
            f"/{SERVICE}": {"get": _answer("One service in full") | {"parameters": [parameter]}},
        },
    }


def _answer(summary: str) -> Record:
    content = {"application/json": {"schema": {"type": "object"}}}
    return {"summary": summary, "responses": {"200": {"description": summary, "content": content}}}
