"""The `atlas` command: reads the command line, calls the parts, prints and sets the exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from generator.cli import on_demand
from generator.cli.exits import PROBLEMS, USAGE, UsageError
from generator.cli.formats import FORMATS
from generator.cli.stopping import Stopped
from generator.problems import DataProblems, as_text
from generator.publish.errors import NotPublishedError
from generator.render.links import DanglingLinkError

CACHE = Path(__file__).resolve().parents[2] / ".cache"
DESCRIPTION = "Employment, skills and business help in every council area of England."


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. Returns 0 when it did what was asked, 1 when not, 2 for wrong usage.

    128 and more mean that a signal stopped it.
    """
    options = parser().parse_args(argv)
    try:
        return int(options.run(options))
    except UsageError as error:
        print(f"atlas: {error}", file=sys.stderr)
        return USAGE
    except DataProblems as found:
        print(as_text(found.problems), end="", file=sys.stderr)
        return PROBLEMS
    except (DanglingLinkError, NotPublishedError) as error:
        print(f"atlas: {error}", file=sys.stderr)
        return PROBLEMS
    except Stopped as stopped:
        print(f"atlas: stopped by {stopped}", file=sys.stderr)
        return stopped.exit_code


def parser() -> argparse.ArgumentParser:
    """Every command with its options, as the public contract spells them."""
    top = argparse.ArgumentParser(prog="atlas", description=DESCRIPTION)
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    _add_addresses(commands)
    _add_build(commands)
    _add_check(commands)
    _add_diff(commands)
    _add_edition(commands)
    _add_find(commands)
    _add_fmt(commands)
    _add_links(commands)
    _add_manifest(commands)
    _add_postcode(commands)
    _add_queue(commands)
    _add_refresh(commands)
    _add_serve(commands)
    _add_verify(commands)
    return top


def _add_addresses(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("addresses", help="keep the addresses of a release")
    command.add_argument("--site", type=Path, default=Path("site"), help="directory of the site")
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.set_defaults(run=on_demand.addresses)


def _add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("build", help="check the data, then build the site")
    _add_sources(command)
    command.add_argument("--out", type=Path, default=Path("site"), help="directory of the site")
    command.set_defaults(run=on_demand.build)


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("check", help="check the data")
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.add_argument("--format", choices=tuple(FORMATS), default="text")
    command.add_argument("--strict", action="store_true", help="warnings count as errors")
    command.add_argument("--rules", action="store_true", help="list the rules, check nothing")
    command.set_defaults(run=on_demand.check)


def _add_diff(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("diff", help="what changed between two data directories")
    command.add_argument("old", type=Path, metavar="OLD", help="the older directory")
    command.add_argument("new", type=Path, metavar="NEW", help="the newer directory")
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.set_defaults(run=on_demand.diff)


def _add_edition(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("edition", help="keep the present data as an edition")
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.add_argument("--date", type=_iso_date, default=_today(), metavar="YYYY-MM-DD")
    command.set_defaults(run=on_demand.edition)


def _add_find(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("find", help="what a council area has, in the terminal")
    command.add_argument(
        "query", metavar="QUERY", help="a postcode, or a council's name or code, old or new"
    )
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.add_argument("--json", action="store_true", help="the area's record as JSON")
    command.set_defaults(run=on_demand.find)


def _add_fmt(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("fmt", help="put the tables in the one order and form")
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.add_argument("--check", action="store_true", help="say what differs, write nothing")
    command.set_defaults(run=on_demand.fmt)


def _add_links(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("links", help="ask whether the web addresses still answer")
    command.add_argument(
        "--since", type=_iso_date, metavar="DATE", help="leave out those checked since"
    )
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.add_argument(
        "--date", type=_iso_date, default=_today(), metavar="YYYY-MM-DD", help="day of the check"
    )
    command.add_argument(
        "--report",
        type=Path,
        default=Path(".cache/links.csv"),
        metavar="FILE",
        help="where the report goes, as CSV or JSON by the ending of its name",
    )
    command.set_defaults(run=on_demand.links)


def _add_manifest(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("manifest", help="compare a copy of the site with its manifest")
    command.add_argument("site", nargs="?", type=Path, default=Path("site"), metavar="SITE")
    command.add_argument("--sums", action="store_true", help="print the list for sha256sum --check")
    command.set_defaults(run=on_demand.manifest)


def _add_postcode(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("postcode", help="the council of each postcode of a list")
    command.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="postcodes, one a line; without it, stdin",
    )
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.set_defaults(run=on_demand.postcode)


def _add_queue(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("queue", help="the facts most worth checking next")
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.add_argument("--date", type=_iso_date, default=_today(), metavar="YYYY-MM-DD")
    command.add_argument("--format", choices=("text", "csv", "markdown"), default="text")
    command.add_argument("--most", type=int, default=50, help="facts to list, at most")
    command.set_defaults(run=on_demand.queue)


def _add_refresh(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("refresh", help="take a newer edition from its publisher")
    command.add_argument("what", choices=("boundaries", "postcodes", "indicators"))
    command.add_argument("--from", dest="source", metavar="PATH_OR_URL", help="another source")
    command.add_argument("--dry-run", action="store_true", help="say what would change, no more")
    command.add_argument("--fresh", action="store_true", help="ask again for what was kept")
    command.add_argument(
        "--date", type=_iso_date, default=_today(), metavar="YYYY-MM-DD", help="day of reading"
    )
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.set_defaults(run=on_demand.refresh)


def _add_serve(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("serve", help="preview, built again when a file changes")
    _add_sources(command)
    command.add_argument("--port", type=int, default=8000)
    command.set_defaults(run=on_demand.serve)


def _add_verify(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("verify", help="check a finished site before it is published")
    command.add_argument("--site", type=Path, default=Path("site"), help="directory of the site")
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.add_argument("--format", choices=("text", "json", "github"), default="text")
    command.set_defaults(run=on_demand.verify)


def _add_sources(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", type=Path, default=Path("data"), help="directory of the data")
    command.add_argument(
        "--content", type=Path, default=Path("content"), help="directory of the written pages"
    )
    command.add_argument("--base-url", default="", help="address the site will have")
    command.add_argument(
        "--cache", type=Path, default=CACHE, help="directory of what the next build need not redo"
    )
    command.add_argument(
        "--date", type=_iso_date, default=_today(), metavar="YYYY-MM-DD", help="date of the edition"
    )
    command.add_argument("--quiet", action="store_true", help="say nothing but problems")


def _iso_date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2026-11-21") from error


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
