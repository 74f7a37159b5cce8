"""How servers behave towards a check of links, what is found then, and what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from tests.support.loopback import NOTHING, Answer, Respond

PAGE = Answer(b"<!doctype html><title>Restart</title>", "text/html")
PATH = "/help/restart"
ROBOTS = "/robots.txt"
Answers = Mapping[str, Answer]


@dataclass(frozen=True)
class Case:
    """`result` is that of the address at `path`. `asked`: methods of the requests for pages.

    `answers` makes the server's answers, new for each run; `heads` those to HEAD, where they
    differ. `silence`: how long the check puts up with a server that says nothing.
    """

    behaviour: str
    answers: Callable[[], Respond]
    result: str
    asked: str
    heads: Callable[[], Respond] | None = None
    path: str = PATH
    silence: float = 2.0

    def row(self) -> str:
        return f"| {self.behaviour} | `{self.result}` | {self.asked or 'none'} |"


@dataclass
class Served:
    """Answers of one run: a path has one after the other, the last one for ever."""

    by_path: Mapping[str, tuple[Answer, ...]]
    robots: Answer = NOTHING
    asked: dict[str, Iterator[int]] = field(default_factory=dict)

    def __call__(self, path: str) -> Answer:
        if path == ROBOTS:
            return self.robots
        answers = self.by_path.get(path, (NOTHING,))
        return answers[min(next(self.asked.setdefault(path, count())), len(answers) - 1)]


def always(*answers: Answer, path: str = PATH, robots: Answer = NOTHING) -> Callable[[], Respond]:
    """These answers to the address, one after the other, the last one for ever."""
    return lambda: Served({path: answers}, robots)


def at(pages: Mapping[str, Answer], robots: Answer = NOTHING) -> Callable[[], Respond]:
    return lambda: Served({path: (answer,) for path, answer in pages.items()}, robots)


def status(code: int, retry_after: str = "") -> Answer:
    headers = (("Retry-After", retry_after),) if retry_after else ()
    return Answer(b"<p>No</p>", "text/html", code, headers=headers)


def to(place: str, code: int = 301) -> Answer:
    return Answer(b"", "text/html", code, headers=(("Location", place),))


def rules(text: str) -> Answer:
    return Answer(text.encode(), "text/plain")


SLOW = replace(PAGE, silence=1.0)
CUT = replace(PAGE, hangs_up=True)
HUGE = Answer(bytes(1_000), "application/octet-stream", announced=10**12)
ENDLESS = {f"/step/{step}": to(f"/step/{step + 1}", 302) for step in range(30)}
SORRY = Answer(b"<!doctype html><title>Page not found</title>", "text/html")
NEW = "/new/restart"

CASES = (
    Case("good", always(PAGE), "ok", "HEAD"),
    Case("slow once", always(SLOW, PAGE), "ok", "HEAD GET", silence=0.3),
    Case("always slow", always(SLOW), "silent", "HEAD GET GET", silence=0.1),
    Case("robots.txt never comes", always(PAGE, robots=SLOW), "silent", "", silence=0.1),
    Case("connection torn down, once", always(CUT, PAGE), "ok", "HEAD GET"),
    Case("connection always torn down", always(CUT), "unreachable", "HEAD GET GET"),
    Case("404", always(status(404)), "gone", "HEAD GET"),
    Case("410", always(status(410)), "gone", "HEAD GET"),
    Case("a page called “Page not found”, status 200", always(SORRY), "ok", "HEAD"),
    Case("405 to HEAD", always(PAGE), "ok", "HEAD GET", heads=always(status(405))),
    Case("501 to HEAD", always(PAGE), "ok", "HEAD GET", heads=always(status(501))),
    Case("403 to HEAD", always(PAGE), "ok", "HEAD GET", heads=always(status(403))),
    Case("404 to HEAD", always(PAGE), "ok", "HEAD GET", heads=always(status(404))),
    Case("always 403", always(status(403)), "refused", "HEAD GET"),
    Case("always 401", always(status(401)), "refused", "HEAD GET"),
    Case("429, Retry-After: 1, then good", always(status(429, "1"), PAGE), "ok", "HEAD GET"),
    Case("429, Retry-After: an hour", always(status(429, "3600")), "busy", "HEAD"),
    Case("always 429", always(status(429)), "busy", "HEAD GET GET"),
    Case("503, Retry-After: an hour", always(status(503, "3600")), "busy", "HEAD"),
    Case("500 to HEAD and once to GET, then good", always(status(500), status(500), PAGE), "ok",
         "HEAD GET GET"),
    Case("always 500", always(status(500)), "server-error", "HEAD GET GET GET"),
    Case("moved for good", at({PATH: to(NEW), NEW: PAGE}), "moved", "HEAD HEAD"),
    Case("moved for now", at({PATH: to(NEW, 302), NEW: PAGE}), "ok", "HEAD HEAD"),
    Case("moved for good, then for now", at({PATH: to("/b"), "/b": to(NEW, 307), NEW: PAGE}), "ok",
         "HEAD HEAD HEAD"),
    Case("moved to what is not there", at({PATH: to(NEW)}), "gone", "HEAD HEAD GET"),
    Case("sent to the front page", at({PATH: to("/"), "/": PAGE}), "front-page", "HEAD HEAD"),
    Case("redirects in a circle", at({PATH: to(NEW), NEW: to(PATH)}), "bad-redirect", "HEAD HEAD"),
    Case("redirects without end", at(ENDLESS), "bad-redirect", " ".join(["HEAD"] * 11),
         path="/step/0"),
    Case("a redirect to mailto:", at({PATH: to("mailto:help@atlas.test")}), "bad-redirect", "HEAD"),
    Case("a redirect to nowhere", at({PATH: to("")}), "bad-redirect", "HEAD"),
    Case("robots.txt forbids it", always(PAGE, robots=rules("User-agent: *\nDisallow: /help/")),
         "not-asked", ""),
    Case("robots.txt forbids it with a wildcard",
         always(PAGE, robots=rules("User-agent: *\nDisallow: /*restart$")), "not-asked", ""),
    Case("robots.txt forbids it to us by name",
         always(PAGE, robots=rules("User-agent: provision-atlas-links\nDisallow: /")),
         "not-asked", ""),
    Case("robots.txt forbids it to another",
         always(PAGE, robots=rules("User-agent: other\nDisallow: /")), "ok", "HEAD"),
    Case("robots.txt forbids what it moved to",
         at({PATH: to(NEW), NEW: PAGE}, rules("User-agent: *\nDisallow: /new/")), "not-asked",
         "HEAD"),
    Case("robots.txt answers 403", always(PAGE, robots=status(403)), "ok", "HEAD"),
    Case("robots.txt answers 500", always(PAGE, robots=status(500)), "not-asked", ""),
    Case("robots.txt redirects in a circle", always(PAGE, robots=to(ROBOTS)), "ok", "HEAD"),
    Case("a body of a terabyte, 405 to HEAD", always(HUGE), "ok", "HEAD GET",
         heads=always(status(405))),
    Case("a body of a byte at a time, 405 to HEAD", always(replace(PAGE, drip=0.2)), "ok",
         "HEAD GET", heads=always(status(405))),
    Case("a web page in the place of a PDF", always(PAGE, path="/plan.pdf"), "wrong-content",
         "HEAD", path="/plan.pdf"),
)  # fmt: skip
BEYOND = {
    "a certificate that nobody vouches for": "bad-certificate",
    "no TLS where there should be": "bad-certificate",
    "nobody listens": "unreachable",
    "there is no such host": "unreachable",
    "bytes that are no HTTP": "unreachable",
    "an address in a private network": "not-asked",
}
"""What no answer of a web server can show: each has a test of its own."""
