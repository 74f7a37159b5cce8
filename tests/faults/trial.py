"""One mutant put to the check: what came of it, and whether that is as it should be."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from generator.cli.formats import FORMATS
from generator.problems import Problem
from tests.faults.checking import Checker
from tests.faults.independent import faults_of, is_what_the_file_says
from tests.faults.mutating import Mutant


@dataclass(frozen=True, slots=True)
class Verdict:
    """`rules` are those that the mutant broke; none when it was accepted. `wrong` says why it
    should not have been, or what cannot be shown of its problems."""

    mutant: Mutant
    rules: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def accepted(self) -> bool:
        return not self.rules


def trial(checker: Checker, mutant: Mutant, scratch: Path) -> Verdict:
    """Raises what the check raises, which is never anything."""
    _, atlas, problems = checker.check({f"{mutant.table}.csv": mutant.raw})
    errors = [problem for problem in problems if problem.severity == "error"]
    wrong = [*_unpresentable(problems, checker.directory, mutant)]
    if atlas is None and not errors:
        wrong.append("refused without a reason")
    if atlas is not None:
        wrong += faults_of(mutant.table, mutant.raw, scratch)
        if not is_what_the_file_says(atlas, mutant.table, mutant.raw):
            wrong.append("the atlas is not what the file says")
    return Verdict(mutant, tuple(problem.rule for problem in errors), tuple(wrong))


def _unpresentable(problems: tuple[Problem, ...], directory: Path, mutant: Mutant) -> list[str]:
    wrong = [
        f"{one} has no place or remedy" for one in problems if not _placed(one, directory, mutant)
    ]
    lines = {name: FORMATS[name](problems).encode().splitlines() for name in ("text", "github")}
    wrong += [name for name, said in lines.items() if len(said) != len(problems) + 1]
    records = json.loads(FORMATS["json"](problems).encode())
    results = json.loads(FORMATS["sarif"](problems).encode())["runs"][0]["results"]
    return [*wrong, *(["json or sarif"] if len(records) != len(results) else [])]


def _placed(problem: Problem, directory: Path, mutant: Mutant) -> bool:
    file = Path(problem.file)
    changed = file.name == f"{mutant.table}.csv"
    raw = mutant.raw if changed else (directory / file.name).read_bytes()
    last = raw.count(b"\n") + raw.count(b"\r") + bool(raw)
    inside = file.parent == directory and 0 <= problem.line <= last
    return inside and bool(problem.message and problem.remedy)
