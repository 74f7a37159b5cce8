"""Two thousand random edits of the real tables, and what came of each kind: `make mutants`."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.faults.checking import Checker
from tests.faults.mutating import EDITS, mutant
from tests.faults.trial import Verdict, trial

MUTANTS = 2000


def main(number: int = MUTANTS) -> int:
    """Print the table of outcomes. Returns 0 if all went as it should."""
    started = time.monotonic()
    verdicts: list[Verdict] = []
    crashes = 0
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder) / "scratch"
        scratch.mkdir()
        checker = Checker(Path(folder))
        for each in map(mutant, range(number)):
            try:
                verdicts.append(trial(checker, each, scratch))
            except Exception:
                crashes += 1
                print(f"Mutant {each.number} ({each.edit} of {each.table}):")
                traceback.print_exc(file=sys.stdout)
    print(report(verdicts, crashes))
    print(f"{number} mutants in {time.monotonic() - started:.0f} s")
    return int(crashes > 0 or any(verdict.wrong for verdict in verdicts))


def report(verdicts: list[Verdict], crashes: int) -> str:
    """A line for each kind of edit, the totals, the rules that caught most, and what is wrong."""
    lines = [f"{'edit':36}{'tried':>7}{'refused':>9}{'accepted':>10}"]
    for edit in sorted(EDITS):
        lines.append(_counts(edit, [one for one in verdicts if one.mutant.edit == edit]))
    lines.append(_counts("all", verdicts))
    rules = Counter(rule for verdict in verdicts for rule in set(verdict.rules))
    caught = ", ".join(f"{rule} {times}" for rule, times in rules.most_common())
    wrong = [verdict for verdict in verdicts if verdict.wrong]
    lines += [
        f"caught by {len(rules)} rules: {caught}",
        f"{crashes} tracebacks, {len(wrong)} wrong verdicts",
        *(f"mutant {one.mutant.number} ({one.mutant.edit}): {one.wrong}" for one in wrong),
    ]
    return "\n".join(lines)


def _counts(name: str, verdicts: list[Verdict]) -> str:
    accepted = sum(verdict.accepted for verdict in verdicts)
    return f"{name:36}{len(verdicts):7}{len(verdicts) - accepted:9}{accepted:10}"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
