"""`atlas verify`: the gates that a finished site passes before it is published."""

from __future__ import annotations

import argparse

from generator.cli.exits import OK, PROBLEMS, UsageError
from generator.cli.formats import as_github
from generator.problems import as_json, as_text
from generator.verify.files import NoSiteError
from generator.verify.run import verify

FORMATS = {"text": as_text, "json": as_json, "github": as_github}


def run(options: argparse.Namespace) -> int:
    """Print every problem of the site at once."""
    try:
        problems = verify(options.site, options.data)
    except NoSiteError as error:
        raise UsageError(f"{error}. Run make site, or give --site.") from error
    print(FORMATS[options.format](problems), end="")
    return PROBLEMS if any(problem.severity == "error" for problem in problems) else OK
