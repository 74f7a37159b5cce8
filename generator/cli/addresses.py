"""`atlas addresses`: keep the addresses of a release, so that none of them is lost later."""

from __future__ import annotations

import argparse

from generator.cli.exits import OK, UsageError
from generator.derive.words import count_words
from generator.problems import DataProblems
from generator.refresh.swap import replace_file
from generator.verify.addresses import addresses, written
from generator.verify.files import NoSiteError, open_site
from generator.verify.kept import LIST, lost, published


def run(options: argparse.Namespace) -> int:
    """Add the addresses of the site to the list. Refused while the site lost one of them."""
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    try:
        site = open_site(options.site)
    except NoSiteError as error:
        raise UsageError(f"{error}. Run make site, or give --site.") from error
    known = published(options.data)
    if problems := tuple(lost(site, known)):
        raise DataProblems(problems)
    new = addresses(site.sizes) - known.addresses
    if new:
        replace_file(options.data / LIST, written(known.addresses | new).encode())
    print(f"{known.file}: {count_words(len(new), 'address', 'addresses')} added.")
    return OK
