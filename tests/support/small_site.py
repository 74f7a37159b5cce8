"""A site of a few pages that passes every gate, made by hand, and a data folder that knows it."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from generator.verify.addresses import addresses, written

BASE = "https://atlas.test/sub/"
SCRIPT = 'document.documentElement.dataset.script = "on"'
HASH = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
POLICY = f"default-src 'none'; script-src 'self' 'sha256-{HASH}'; img-src 'self'; base-uri 'none'"
PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="About {title}.">
<link rel="canonical" href="{base}{address}">
<meta property="og:image" content="{base}preview.png">
<link rel="stylesheet" href="{up}assets/atlas.css">
<script>{script}</script>
<script type="module" src="{up}assets/atlas.js"></script>
</head>
<body>
<a href="#content">Skip to content</a>
<main id="content">
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""
REDIRECT = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Bexley</title>
<link rel="canonical" href="https://atlas.test/sub/areas/bexley/">
<meta http-equiv="refresh" content="0; url=../bexley/">
</head>
<body><main><h1>Bexley</h1><p><a href="../bexley/">Go to Bexley</a></p></main></body>
</html>
"""
HOME = """<ul>
<li><a href="about/">About</a>
<li><a href="areas/bexley/#offer">Bexley</a>
</ul>
<p><a href="https://www.gov.uk/" rel="external noopener">GOV.UK</a>
<p><img src="assets/icon.svg" alt="">"""
BEXLEY = """<h2 id="offer">On offer</h2>
<p aria-labelledby="offer"><b class="status-live">Open</b> <a href="../../">Home</a></p>
<svg viewBox="0 0 1 1"><title>A map</title><desc>Of Bexley.</desc><path d="M0 0"/></svg>"""
FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:dde7083b-5540-5b47-8544-e7ec0b3963af</id>
<title>Bexley</title><updated>2026-11-21T00:00:00Z</updated>
<link rel="self" href="https://atlas.test/sub/areas/bexley/feed.xml"/>
<link href="https://atlas.test/sub/areas/bexley/"/><author><name>Atlas</name></author>
<entry><id>urn:uuid:6379be73-cecc-5790-ac60-0dc45a8d851f</id><title>First</title>
<updated>2026-11-21T00:00:00Z</updated><content>New.</content>
<link href="https://atlas.test/sub/areas/bexley/#offer"/></entry></feed>
"""
DELIVERY = {
    "geography": "england", "zone": "england--england", "zone_name": "England",
    "providers": [{"id": "dwp", "name": "DWP", "role": "funder"}],
    "source_url": "https://www.gov.uk/", "evidence": "seen", "evidence_date": "2026-11",
}  # fmt: skip
AREA = {
    "code": "E09000004", "name": "Bexley", "slug": "bexley", "kind": "london-borough",
    "tier": "single", "region": {"code": "E12000007", "name": "London"}, "county": None,
    "combined_authority": None, "districts": ["E09000004"], "url": f"{BASE}areas/bexley/",
    "edition": "2026-11-21",
    "counts": {"programmes": 1, "boundary_sets": 0, "providers": 1, "funders": 1},
    "programmes": [
        {"id": "restart", "name": "Restart", "status": "live", "audiences": [], "themes": [],
         "deliveries": [DELIVERY | {"coverage": "whole", "currency": "current"}]}
    ],
    "indicators": [
        {"id": "claimants", "period": "2025", "value": 3.4, "lower": None, "upper": None,
         "unit": "%", "england": 4, "region": 5.6, "source": "ONS"}
    ],
    "similar": [], "neighbours": ["E09000011"],
}  # fmt: skip
PROGRAMME = {
    "id": "restart", "name": "Restart", "aliases": [], "status": "live", "summary": "Help.",
    "funder": ["DWP"], "audiences": [], "themes": [], "official_url": None, "start": "2021",
    "end": None, "evidence": "seen", "evidence_date": "2026-11",
    "deliveries": [DELIVERY | {"currency": "past", "members": [], "part_members": []}],
    "url": f"{BASE}programmes/restart/", "edition": "2026-11-21",
}  # fmt: skip
INDEX = {
    "edition": "2026-11-21",
    "areas": [{key: AREA[key] for key in ("code", "name", "slug", "kind", "url")}
              | {"region": "London", "aliases": []}],
    "programmes": [{key: PROGRAMME[key] for key in ("id", "name", "status", "url", "aliases")}],
}  # fmt: skip
WORDS = {
    "statuses": {"live": "Open", "closed": "Ended"},
    "coverages": {"whole": "Whole", "part": "Part"},
    "currencies": {"current": "Now", "past": "Past"},
    "evidence_levels": {"seen": "Seen"},
    "roles": {"funder": "Pays"},
}


def page(address: str, title: str, body: str) -> str:
    """One page of the site."""
    up = "../" * address.count("/")
    return PAGE.format(
        policy=POLICY, title=title, base=BASE, address=address, up=up, script=SCRIPT, body=body
    )


def listed(*addresses_: str) -> str:
    """A sitemap."""
    entries = "".join(f"<url><loc>{BASE}{one}</loc></url>" for one in addresses_)
    return f'<?xml version="1.0"?><urlset>{entries}</urlset>'


def contents() -> dict[str, str]:
    """Every file of the site by its path, but for the preview image."""
    words = {
        f"data/{table}.csv": "id,label\n" + "".join(f"{key},{text}\n" for key, text in rows.items())
        for table, rows in WORDS.items()
    }
    return words | {
        "index.html": page("", "Home", HOME),
        "about/index.html": page("about/", "About", "<p>Words"),
        "areas/bexley/index.html": page("areas/bexley/", "Bexley", BEXLEY),
        "areas/E09000004/index.html": REDIRECT,
        "areas/bexley/feed.xml": FEED,
        "404.html": page("404.html", "Not found", "<p>Words").replace(
            '<meta name="description"', '<meta name="robots" content="noindex">\n<meta name="d"'
        ),
        "assets/atlas.css": "body { background: url(icon.svg) }",
        "assets/atlas.js": 'import "./more.js";\n',
        "assets/more.js": "export const one = 1;\n",
        "assets/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
        "data/index.json": json.dumps(INDEX),
        "data/areas/E09000004.json": json.dumps(AREA),
        "data/areas/E09000004.csv": "area_code,status\nE09000004,live\n",
        "data/programmes/restart.json": json.dumps(PROGRAMME),
        "sitemap.xml": listed("", "about/", "areas/bexley/"),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\n",
    }


def write_site(root: Path) -> Path:
    """The site in `root`, and beside it a folder `data` that lists its addresses; gives `root`."""
    for path, text in contents().items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (root / "preview.png").write_bytes(b"\x89PNG")
    published = root.parent / "data" / "published"
    published.mkdir(parents=True)
    listed_ = written(addresses(contents()))
    (published / "addresses.txt").write_text(listed_, encoding="utf-8")
    return root
