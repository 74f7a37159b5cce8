"""Compiled templates are kept; what is kept never changes what a template says."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.publish.compiled import CompiledTemplates

SOURCE = "{% for name in names %}<p>{{ name }}</p>{% endfor %}"
NAMES = ["Lewes", "A & B"]


class Counted(Environment):
    """Counts what it compiles."""

    compilations = 0

    def _generate(self, *told: object, **named: object) -> str:
        self.compilations += 1
        return super()._generate(*told, **named)  # type: ignore[arg-type]


def rendered(folder: Path, source: str = SOURCE, made_with: str = "1") -> tuple[str, int]:
    """What the template says and how often something was compiled for it."""
    kept = CompiledTemplates(folder, made_with)
    environment = Counted(loader=DictLoader({"page": source}), autoescape=True, bytecode_cache=kept)
    return environment.get_template("page").render(names=NAMES), environment.compilations


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rendered(tmp_path / "kept")
    return tmp_path / "kept"


WORDS = "<p>Lewes</p><p>A &amp; B</p>"


def test_a_kept_template_is_not_compiled_again(folder: Path) -> None:
    assert rendered(folder) == (WORDS, 0)


def test_another_text_or_program_is_compiled(folder: Path) -> None:
    assert rendered(folder, "{{ names[0] }}") == ("Lewes", 1)
    assert rendered(folder) == (WORDS, 1)
    assert rendered(folder, made_with="2") == (WORDS, 1)


def test_what_is_spoilt_is_compiled_anew_and_kept(folder: Path) -> None:
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    for end in range(0, len(whole), 7):
        file.write_bytes(whole[:end])
        assert rendered(folder) == (WORDS, 1), end
        assert rendered(folder) == (WORDS, 0), end


def test_where_nothing_can_be_kept_pages_are_made_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert rendered(tmp_path / "file" / "kept") == (WORDS, 1)
