"""What a browser may do with each kind of page, as the page itself tells it.

A meta element cannot say who may frame the page, nor set a policy for a service worker: a static
host sends no headers of ours. docs/security.md says what follows from that.
"""

from __future__ import annotations

SELF = "'self'"


def content_policy(form_action: str = "'none'", **sources: str) -> str:
    """A Content-Security-Policy that allows what is named and nothing else.

    `sources`: by name of the directive without `-src`, where that kind of thing may come from. What
    is left out, plug-ins, media and fonts among it, falls back to `default-src`: from nowhere. No
    script or style is written into a page, so no hash is needed and 'unsafe-inline' is in none; a
    block of JSON is data, which no policy need allow because it is never run.
    """
    allowed = (f"{kind}-src {source}" for kind, source in sources.items())
    fixed = ("base-uri 'none'", f"form-action {form_action}")
    return "; ".join(("default-src 'none'", *allowed, *fixed))


PAGE_POLICY = content_policy(
    script=SELF,
    style=SELF,
    img=f"{SELF} data:",
    connect=SELF,
    frame=SELF,
    worker=SELF,
    form_action=SELF,
)
MAP_POLICY = content_policy(script=SELF, style=SELF, img=f"{SELF} data:", connect=SELF)
WIDGET_POLICY = content_policy(style=SELF, img=SELF)
REDIRECT_POLICY = content_policy()

REFERRER = "same-origin"
"""Other sites are not told from which page a reader came, nor that it was one of ours."""
