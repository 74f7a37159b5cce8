"""The commands, each loaded when it is run: some need what takes long to load, others do not."""

from __future__ import annotations

import gc
from argparse import Namespace


def addresses(options: Namespace) -> int:
    from generator.cli.addresses import run

    return run(options)


def build(options: Namespace) -> int:
    # Little of what a build loads or makes is let go before its end: looking for it takes a tenth.
    gc.disable()
    from generator.cli.build import run

    return run(options)


def check(options: Namespace) -> int:
    from generator.cli.check import run

    return run(options)


def diff(options: Namespace) -> int:
    from generator.cli.diff import run

    return run(options)


def edition(options: Namespace) -> int:
    from generator.cli.edition import run

    return run(options)


def find(options: Namespace) -> int:
    from generator.cli.find import run

    return run(options)


def fmt(options: Namespace) -> int:
    from generator.cli.fmt import run

    return run(options)


def links(options: Namespace) -> int:
    from generator.cli.links import run

    return run(options)


def manifest(options: Namespace) -> int:
    from generator.cli.manifest import run

    return run(options)


def postcode(options: Namespace) -> int:
    from generator.cli.postcode import run

    return run(options)


def queue(options: Namespace) -> int:
    from generator.cli.queue import run

    return run(options)


def refresh(options: Namespace) -> int:
    from generator.cli.refresh import run

    return run(options)


def serve(options: Namespace) -> int:
    from generator.cli.serve import run

    return run(options)


def verify(options: Namespace) -> int:
    from generator.cli.verify import run

    return run(options)
