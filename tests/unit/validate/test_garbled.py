"""Whatever becomes of the files, there are problems to show and never a traceback."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import Problem, as_json, as_text
from generator.read import read_package
from generator.validate import validate
from tests.faults.checking import DATA
from tests.unit.packages import SMALL, write_package

FILES = ("datapackage.json", "programmes.csv", "statuses.csv")
TELLING = [
    b'"',
    b",",
    b"\n",
    b"\r",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    "é".encode(),
    b"=",
    b"{",
    b"]",
]
JUNK = st.one_of(st.binary(max_size=4), st.sampled_from(TELLING))
EDIT = st.tuples(st.floats(0, 1), st.integers(0, 30), JUNK)
EDITS = st.lists(st.tuples(st.sampled_from(FILES), EDIT), min_size=1, max_size=4)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=4,
)


def write_headers_alone(directory: Path) -> Path:
    """Every table of the real package without a row: sound but for the absent rows."""
    directory.mkdir()
    (directory / "datapackage.json").write_bytes((DATA / "datapackage.json").read_bytes())
    for path in DATA.glob("*.csv"):
        with path.open("rb") as file:
            (directory / path.name).write_bytes(file.readline())
    return directory


def problems_of(directory: Path) -> list[Problem]:
    package, reading = read_package(directory)
    return [*reading, *validate(package)[1]]


def assert_presentable(problems: list[Problem], directory: Path) -> None:
    for problem in problems:
        assert problem.file.startswith(directory.as_posix())
        assert 0 <= problem.line <= lines_of(Path(problem.file))
        assert problem.message
        assert problem.remedy
    assert len(as_text(problems).encode().splitlines()) == len(problems) + 1
    assert len(json.loads(as_json(problems).encode())) == len(problems)


def lines_of(path: Path) -> int:
    """At most; a file that cannot be read has none."""
    raw = path.read_bytes() if path.is_file() else b""
    return raw.count(b"\n") + raw.count(b"\r") + bool(raw)


@settings(max_examples=150, deadline=None)
@given(EDITS)
def test_bytes_overwritten_anywhere(edits: list[tuple[str, tuple[float, int, bytes]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        directory = write_package(Path(folder) / "data", SMALL)
        for name, edit in edits:
            overwrite(directory / name, *edit)

        assert_presentable(problems_of(directory), directory)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(path.name for path in DATA.glob("*.csv"))), EDIT)
def test_bytes_overwritten_in_any_header(name: str, edit: tuple[float, int, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        directory = write_headers_alone(Path(folder) / "data")
        overwrite(directory / name, *edit)

        assert_presentable(problems_of(directory), directory)


def overwrite(path: Path, where: float, length: int, junk: bytes) -> None:
    raw = path.read_bytes()
    start = int(where * len(raw))
    path.write_bytes(raw[:start] + junk + raw[start + length :])


def test_headers_alone_make_an_atlas(tmp_path: Path) -> None:
    package, reading = read_package(write_headers_alone(tmp_path / "data"))
    atlas, problems = validate(package)

    assert (reading, problems) == ((), ())
    assert atlas is not None
    assert atlas.programmes == ()


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401
    """Every place in a JSON value."""
    if isinstance(value, dict):
        inner: list[tuple[Any, Any]] = list(value.items())
    else:
        inner = list(enumerate(value)) if isinstance(value, list) else []
    return [path, *(deeper for key, item in inner for deeper in paths(item, (*path, key)))]


def replaced(value: Any, path: tuple[Any, ...], other: object) -> Any:  # noqa: ANN401
    if not path:
        return other
    copy = value.copy()
    copy[path[0]] = replaced(copy[path[0]], path[1:], other)
    return copy


@settings(max_examples=150, deadline=None)
@given(st.data(), JSON)
def test_any_part_of_the_descriptor_replaced(data: st.DataObject, other: object) -> None:
    with tempfile.TemporaryDirectory() as folder:
        directory = write_package(Path(folder) / "data", SMALL)
        file = directory / "datapackage.json"
        descriptor = json.loads(file.read_bytes())
        place = data.draw(st.sampled_from(paths(descriptor)))
        file.write_text(json.dumps(replaced(descriptor, place, other)))

        assert_presentable(problems_of(directory), directory)
