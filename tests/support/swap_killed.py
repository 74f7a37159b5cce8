"""A small swap, killed before each thing that it does: `python -m tests.support.swap_killed`.

Python tells an audit hook of every file it opens, renames, lists or removes, and of every call of
the C library it looks up. The hook kills its process at the first of these, in the next process
at the second, and so on to the last. Prints what was wrong; the last line is how many kills.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from generator.publish import kernel
from generator.publish.swap import recover, replacing

FILES = ("index.html", "a/index.html")
KILLED, ENDED = signal.SIGKILL.value, 0


def main(folder: str, way: str) -> int:
    """Returns 0 when the site was whole after each kill."""
    if way == "renames":
        # The kernel answers to a flag that there is not as a file system does that cannot exchange.
        kernel.RENAME_EXCHANGE = 1 << 20
    out = Path(folder) / "site"
    publish(out, "0")
    faults: list[str] = []
    number = 0
    ended = KILLED
    while ended == KILLED:
        number += 1
        old, new = str(number - 1), str(number)
        ended = in_child(out, new, number)
        if way == "renames":
            recover(out)
        if (found := state(out)) not in (old, new):
            faults.append(f"killed before step {number}: the site is {found}")
        publish(out, new)  # The next build works, and leaves nothing else.
        if (left := sorted(path.name for path in out.parent.iterdir())) != ["site"]:
            faults.append(f"killed before step {number}: the next build left {left}")
    if ended != ENDED:
        faults.append(f"a build that was not killed ended with {ended}")
    print(*faults, number - 1, sep="\n")
    return len(faults) > 0


def publish(out: Path, text: str) -> None:
    """Put a site in place, each file of which says `text`."""
    with replacing(out) as building:
        for name in FILES:
            path = building / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)


def state(out: Path) -> str:
    """What all files of the site say; something else when it is not whole."""
    if not out.is_dir():
        return "not there"
    texts = [path.read_text() if (path := out / name).is_file() else "" for name in FILES]
    return texts[0] if len(set(texts)) == 1 else f"mixed: {texts}"


def in_child(out: Path, text: str, number: int) -> int:
    """Publish in a process that kills itself before its step of that number; how it ended."""
    child = os.fork()
    if child == 0:
        steps = 0

        def step(event: str, _: object) -> None:
            nonlocal steps
            steps += event.startswith(("open", "os.", "shutil.", "ctypes.", "fcntl."))
            if steps == number:
                os.kill(os.getpid(), signal.SIGKILL)

        code = 1
        try:
            sys.addaudithook(step)
            publish(out, text)
            code = 0
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
