"""`atlas find`: what a council area has, in the terminal."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date

from generator.cli.exits import OK, PROBLEMS, UsageError
from generator.derive.coverage import present
from generator.derive.exports import Record, area_record
from generator.derive.find import find_places
from generator.derive.places import Place
from generator.derive.refs import Ref
from generator.derive.reorganise import AsOf, as_of
from generator.derive.words import count_words, list_words
from generator.derive.world import World, build_world
from generator.geography.neighbours import neighbours
from generator.postcodes import looks_like_postcode
from generator.publish.boundaries import merged_boundaries, read_boundaries
from generator.publish.postcodes import read_finder
from generator.render.links import build_links
from generator.validate import load


def run(options: argparse.Namespace) -> int:
    """Print the provision of each council that the query names, or that the postcode is in."""
    if not options.data.is_dir():
        raise UsageError(f"{options.data} is not a directory")
    atlas, _ = load(options.data)
    now = as_of(atlas, date.today().isoformat())
    borders = merged_boundaries(read_boundaries(options.data, atlas), now.moves)
    world = build_world(now.atlas, neighbours(borders))
    if looks_like_postcode(options.query):
        return _find_postcode(world, now, options)
    answer = find_places(world.index, world.places, options.query)
    if not answer.places:
        near = f" Did you mean {list_words(answer.near, joint='or')}?" if answer.near else ""
        print(f"No council is called {options.query!r}.{near}", file=sys.stderr)
        return PROBLEMS
    _print(world, [_record(world, place) for place in answer.places], options.json)
    return OK


def _find_postcode(world: World, now: AsOf, options: argparse.Namespace) -> int:
    """In two-tier areas the first line names both councils; the provision is the district's."""
    answer = read_finder(options.data, now.atlas, now.moves.districts).find(options.query)
    place = world.places.authorities.get(answer.code)
    told = next(row for row in now.atlas.postcode_answers if row.id == answer.kind)
    names = _councils(world, place) if place else ""
    words = told.message.replace("{postcode}", answer.postcode).replace("{place}", names)
    if place is None:
        print(" ".join(filter(None, [words, told.url])), file=sys.stderr)
        return PROBLEMS
    if not options.json:
        print(words, end="\n\n")
    _print(world, [_record(world, place)], options.json)
    return OK


def _councils(world: World, place: Place) -> str:
    county = world.places.authorities.get(world.index.authorities[place.code].county_code)
    if county is None:
        return place.name
    return f"{place.name} (district council) and {county.name} (county council)"


def _print(world: World, records: list[Record], as_json: bool) -> None:
    if as_json:
        whole = records[0] if len(records) == 1 else records
        print(json.dumps(whole, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_in_words(world, record) for record in records))


def _record(world: World, place: Place) -> Record:
    links = build_links(world.index, (), ())

    def url_of(ref: Ref) -> str:
        return links.path(ref)

    here = present(world.everything(place))
    return area_record(world.index, world.figures, place, here, world.neighbours(place), url_of, "")


def _in_words(world: World, record: Record) -> str:
    counts = record["counts"]
    head = f"{record['name']} ({record['code']}), {record['region']['name']}"
    sums = (
        f"{count_words(counts['programmes'], 'programme')} "
        f"on {count_words(counts['boundary_sets'], 'map')}, "
        f"{count_words(counts['providers'], 'provider')}"
    )
    local = [_line(world, programme) for programme in record["programmes"]]
    return "\n".join([head, sums, "", *local])


def _line(world: World, programme: Record) -> str:
    status = world.index.statuses[programme["status"]].label
    who = [p["name"] for delivery in programme["deliveries"] for p in delivery["providers"]]
    names = list_words(list(dict.fromkeys(who)), 3) or "not known who runs it"
    return f"  {programme['name']} [{status}]: {names}"
