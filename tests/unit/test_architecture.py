"""Data flows one way: read, validate, model, derive, render, publish. Imports may not turn back."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator"

BESIDE_RENDER = frozenset({"charts", "content_policy", "geography", "maps", "social"})
BELOW_PUBLISH = BESIDE_RENDER | frozenset(
    {
        "problems",
        "program",
        "rulebook",
        "model",
        "postcodes",
        "read",
        "validate",
        "derive",
        "render",
    }
)
EVERYTHING = BELOW_PUBLISH | {"publish", "refresh", "links", "verify", "cli"}

# part: (parts it may import besides itself, libraries it may import besides the standard one)
MAY_IMPORT: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "rulebook": (frozenset(), frozenset()),
    "content_policy": (frozenset(), frozenset()),
    "program": (frozenset(), frozenset()),
    "problems": (frozenset({"rulebook"}), frozenset()),
    "model": (frozenset(), frozenset()),
    "read": (frozenset({"problems", "rulebook"}), frozenset({"pandas"})),
    "validate": (frozenset({"problems", "rulebook", "model", "read"}), frozenset()),
    "derive": (frozenset({"model"}), frozenset()),
    "postcodes": (frozenset(), frozenset()),
    "geography": (frozenset({"model"}), frozenset({"geopandas", "shapely"})),
    "charts": (frozenset({"model", "derive"}), frozenset()),
    "maps": (
        frozenset({"content_policy", "model", "derive", "geography"}),
        frozenset({"folium", "branca", "jinja2", "markupsafe"}),  # a folium element is a template
    ),
    "social": (frozenset({"model", "derive", "geography", "maps"}), frozenset({"PIL"})),
    "render": (
        frozenset({"content_policy", "model", "derive", "charts", "maps"}),
        frozenset({"jinja2", "markdown", "markupsafe", "nh3", "segno"}),
    ),
    "publish": (BELOW_PUBLISH, frozenset({"jinja2", "mkdocs", "material"})),
    "refresh": (
        frozenset({"problems", "model", "postcodes", "read", "validate", "geography"}),
        frozenset({"brotli", "geopandas", "msgpack", "numpy", "shapely", "topojson", "urllib3"}),
    ),
    "links": (frozenset({"model", "read", "refresh"}), frozenset({"protego", "urllib3"})),
    "verify": (
        frozenset({"problems", "rulebook", "publish"}),  # of publish, how work is shared
        frozenset({"fastjsonschema"}),
    ),
    "cli": (EVERYTHING, frozenset({"rich"})),
    "__main__": (frozenset({"cli"}), frozenset()),
    "__init__": (frozenset(), frozenset()),
}
# Where a heavy library may be at home; a second lock on the table above.
HOMES = {
    "brotli": {"refresh"},
    "msgpack": {"refresh"},
    "urllib3": {"links", "refresh"},
    "mkdocs": {"publish"},
    "geopandas": {"geography", "maps", "refresh"},
    "folium": {"geography", "maps", "refresh"},
    "shapely": {"geography", "maps", "refresh"},
    "topojson": {"geography", "maps", "refresh"},
    "PIL": {"social"},
    "segno": {"render"},
}
MAY_PRINT_OR_EXIT = {"cli", "__main__"}
SPEAKS = {"print", "exit", "quit", "input", "sys.exit", "os._exit", "SystemExit"}
STREAMS = {"sys.stdout", "sys.stderr"}
HIDDEN_IMPORTS = {"__import__", "importlib.import_module", "import_module"}


def part_of(module: Path) -> str:
    """`generator/maps/static.py` belongs to `maps`, `generator/problems.py` to `problems`."""
    return module.relative_to(GENERATOR).parts[0].removesuffix(".py")


def imports(tree: ast.AST, package: tuple[str, ...]) -> Iterator[str]:
    """Dotted names imported anywhere, also inside functions; `package` resolves relative ones."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            origin = ".".join((*base, *filter(None, [node.module])))
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def breaches(part: str, source: str, package: tuple[str, ...] = ("generator",)) -> list[str]:
    """What `source`, a module of `part`, imports that the table does not let it."""
    ours, libraries = MAY_IMPORT[part]
    found = []
    for name in imports(ast.parse(source), package):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if top == "generator":
            allowed = target == part or target in ours
        else:
            allowed = top in sys.stdlib_module_names or top in libraries
        if not allowed:
            found.append(name)
    return found


def named(source: str, forbidden: set[str]) -> list[str]:
    """The forbidden names that `source` uses, also when imported from their module."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name | ast.Attribute):
            found.append(ast.unparse(node))
        elif isinstance(node, ast.ImportFrom):
            found.extend(f"{node.module}.{alias.name}" for alias in node.names)
    return [name for name in found if name in forbidden]


def modules() -> list[Path]:
    return sorted(GENERATOR.rglob("*.py"))


every_module = pytest.mark.parametrize(
    "module", modules(), ids=lambda path: str(path.relative_to(GENERATOR))
)


@every_module
def test_a_module_imports_only_what_its_part_may(module: Path) -> None:
    package = module.relative_to(ROOT).parent.parts
    assert breaches(part_of(module), module.read_text("utf-8"), package) == []


@every_module
def test_only_the_command_line_prints_or_exits(module: Path) -> None:
    if part_of(module) not in MAY_PRINT_OR_EXIT:
        assert named(module.read_text("utf-8"), SPEAKS | STREAMS) == []


@every_module
def test_no_import_is_hidden_from_this_test(module: Path) -> None:
    assert named(module.read_text("utf-8"), HIDDEN_IMPORTS) == []


def test_every_part_has_a_row_in_the_table() -> None:
    assert {part_of(module) for module in modules()} <= set(MAY_IMPORT)


@pytest.mark.parametrize(("library", "homes"), HOMES.items())
def test_a_heavy_library_stays_in_its_home(library: str, homes: set[str]) -> None:
    assert {part for part, (_, allowed) in MAY_IMPORT.items() if library in allowed} <= homes


def test_the_table_has_no_circle() -> None:
    above: dict[str, frozenset[str]] = {part: ours for part, (ours, _) in MAY_IMPORT.items()}
    above["cli"] -= {"cli"}
    while free := {part for part, ours in above.items() if not ours & set(above)}:
        above = {part: ours for part, ours in above.items() if part not in free}
    assert above == {}


@pytest.mark.parametrize(
    ("part", "source", "expected"),
    [
        ("derive", "import json", []),
        ("derive", "import pandas", ["pandas"]),
        ("derive", "from generator.derive.coverage import whole", []),
        ("model", "from generator.problems import Problem", ["generator.problems.Problem"]),
        ("derive", "from generator import read", ["generator.read"]),
        ("render", "import mkdocs.plugins", ["mkdocs.plugins"]),
        ("derive", "def late():\n    from shapely import Polygon", ["shapely.Polygon"]),
        ("derive", "from ..publish import swap", ["generator.publish.swap"]),
        ("publish", "from mkdocs.config import load_config", []),
        ("publish", "from generator.cli.main import main", ["generator.cli.main.main"]),
        ("cli", "import tests.data", ["tests.data"]),
    ],
)
def test_a_forbidden_import_is_seen(part: str, source: str, expected: list[str]) -> None:
    assert breaches(part, source, ("generator", part)) == expected


@pytest.mark.parametrize(
    "source",
    [
        "print('x')",
        "import sys\nsys.exit(1)",
        "from sys import exit",
        "raise SystemExit(2)",
        "import sys\nsys.stderr.write('x')",
        "from sys import stdout",
    ],
)
def test_printing_and_exiting_are_seen(source: str) -> None:
    assert named(source, SPEAKS | STREAMS) != []
