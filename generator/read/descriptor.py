"""datapackage.json: which files the package has, and the schema of each table."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.problems import Problem
from generator.read.reporter import Reporter
from generator.read.wording import quoted

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Resource:
    """One listed file; `schema` is None for a file that is not a table."""

    name: str
    path: str
    schema: dict[str, Any] | None


def read_descriptor(directory: Path) -> tuple[dict[str, Any], list[Problem]]:
    """The content of datapackage.json, or an empty dict and the problem that it is unusable."""
    path = directory / DESCRIPTOR
    report = Reporter(path.as_posix())
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}, [_absent(directory, report)]
    except json.JSONDecodeError as error:
        return {}, [_invalid(report, f"is not JSON: {error.msg}", error.lineno)]
    except UnicodeDecodeError:
        return {}, [_invalid(report, "is not UTF-8 text")]
    except (RecursionError, ValueError):
        return {}, [_invalid(report, "is nested too deeply or holds too long a number")]
    except OSError as error:
        return {}, [_invalid(report, f"cannot be read: {error.strerror}")]
    if not isinstance(content, dict) or not isinstance(content.get("resources"), list):
        return {}, [_invalid(report, 'has no list of "resources"')]
    return content, []


def listed_resources(
    descriptor: dict[str, Any], report: Reporter
) -> tuple[list[Resource], list[Problem]]:
    """The resources that can be used, and what is wrong with the others."""
    resources: dict[str, Resource] = {}
    problems: list[Problem] = []
    for position, entry in enumerate(descriptor.get("resources", [])):
        fault = _fault(entry, resources)
        if fault:
            name = _name(entry) or f"number {position + 1}"
            problems.append(_invalid_resource(report, name, fault))
        else:
            resources[entry["name"]] = Resource(entry["name"], entry["path"], entry.get("schema"))
    return list(resources.values()), problems


def listed_names(descriptor: dict[str, Any]) -> set[str]:
    """Names of all resources, the unusable ones too."""
    return {_name(entry) for entry in descriptor.get("resources", [])} - {""}


def listed_paths(descriptor: dict[str, Any]) -> set[str]:
    """Paths of all resources, in POSIX form without a leading `./`."""
    entries = (entry for entry in descriptor.get("resources", []) if isinstance(entry, dict))
    paths = (entry.get("path") for entry in entries)
    return {PurePosixPath(path).as_posix() for path in paths if isinstance(path, str)}


def field_names(schema: dict[str, Any]) -> tuple[str, ...]:
    return tuple(field["name"] for field in schema["fields"])


def _name(entry: object) -> str:
    name = entry.get("name") if isinstance(entry, dict) else None
    return name if isinstance(name, str) and name.isprintable() else ""


def _fault(entry: object, earlier: dict[str, Resource]) -> str:
    """What keeps the resource from being used; empty when nothing does."""
    if not isinstance(entry, dict) or not _name(entry):
        return 'has no "name"'
    if entry["name"] in earlier:
        return "is listed twice"
    path = entry.get("path")
    if not isinstance(path, str) or not _stays_inside(path):
        return 'needs a "path" to a file in this folder'
    if (path.endswith(".csv") or "schema" in entry) and not _has_fields(entry.get("schema")):
        return 'needs a "schema" with a list of "fields", each with its own "name"'
    return ""


def _stays_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return (
        path.isprintable()
        and bool(pure.parts)
        and not pure.is_absolute()
        and ".." not in pure.parts
    )


def _has_fields(schema: object) -> bool:
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not fields:
        return False
    names = [_name(field) for field in fields]
    return all(names) and len(set(names)) == len(names)


def _absent(directory: Path, report: Reporter) -> Problem:
    missing = "The folder does not exist" if not directory.is_dir() else "There is no such file"
    remedy = "Give the folder that holds datapackage.json and the tables it lists."
    return report.problem("missing-file", f"{missing}, so there is no data to read.", remedy)


def _invalid(report: Reporter, fault: str, line: int = 0) -> Problem:
    remedy = "Put the file right, or restore it from its last version."
    return report.problem("invalid-descriptor", f"The file {fault}.", remedy, line=line)


def _invalid_resource(report: Reporter, name: str, fault: str) -> Problem:
    message = f"The resource {quoted(name)} {fault}."
    remedy = "Put the resource right; its table was not checked."
    return report.problem("invalid-resource", message, remedy, column="resources", value=name)
