"""`atlas manifest`: is a copy of the site whole, file by file, by its own manifest?"""

from __future__ import annotations

import argparse
import sys

from generator.cli.exits import OK, PROBLEMS, UsageError
from generator.publish.manifest import NoManifestError, differences, read_manifest


def run(options: argparse.Namespace) -> int:
    """Print what differs; with `--sums`, the list that `sha256sum --check` reads instead."""
    try:
        if options.sums:
            for path, digest in read_manifest(options.site).items():
                print(f"{digest.hex()}  {path}")
            return OK
        told = differences(options.site)
        number = len(read_manifest(options.site))
    except NoManifestError as error:
        raise UsageError(str(error)) from error
    for line in told:
        print(line)
    words = f"{len(told)} differ" if told else "all as they were published"
    print(f"{options.site}: {number} files, {words}", file=sys.stderr)
    return PROBLEMS if told else OK
