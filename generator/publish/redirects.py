"""Pages that send a GSS code, present, recoded or abolished, to the council's address."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.content_policy import REDIRECT_POLICY, REFERRER
from generator.derive.index import Index
from generator.derive.refs import Ref
from generator.render.links import Links, relative
from generator.render.page import SiteFile

TEMPLATE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="{referrer}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{name} - Provision Atlas</title>
<link rel="canonical" href="{canonical}">
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body>
<main>
<h1>{name}</h1>
<p>This page has moved. <a href="{target}">Go to {name}</a></p>
</main>
</body>
</html>
"""


def code_redirects(index: Index, links: Links, base_url: str) -> Iterator[SiteFile]:
    """One page at `areas/<CODE>/` for each code that a council has or had."""
    for code, target, name in sorted(_targets(index, links)):
        yield redirect(f"areas/{code}/", target, name, base_url)


def redirect(here: str, target: str, name: str, base_url: str) -> SiteFile:
    """The page at address `here` that sends on to `target`, which is called `name`."""
    html = TEMPLATE.format(
        name=escape(name),
        canonical=escape(base_url + target),
        target=escape(relative(here, target)),
        policy=REDIRECT_POLICY,
        referrer=REFERRER,
    )
    return SiteFile(f"{here}index.html", html.encode())


def _targets(index: Index, links: Links) -> Iterator[tuple[str, str, str]]:
    for row in index.atlas.local_authorities:
        if row.code == row.slug:
            continue  # a council without a GSS code yet: its page is there
        yield row.code, links.path(Ref("area", row.code, row.name)), row.name
    for former in index.atlas.former_authorities:
        yield former.code, links.path(Ref("former", former.code, former.name)), former.name
    for change in index.atlas.code_changes:
        ref = _council(index, change.new_code)
        yield change.old_code, links.path(ref), ref.text


def _council(index: Index, code: str) -> Ref:
    """A council that went on under a new code may have gone since."""
    if code in index.authorities:
        return Ref("area", code, index.authorities[code].name)
    return Ref("former", code, index.former[code].name)
