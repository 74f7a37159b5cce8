"""From an answer to a verdict on the address. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urldefrag, urlsplit

from generator.links.replies import Answer, Failure
from generator.refresh.replies import TOO_MANY

REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
NOT_THERE = frozenset({404, 410})
UNAVAILABLE = 503
# What ends like a file of one of these is not a web page.
FILES = frozenset({".pdf", ".csv", ".xls", ".xlsx", ".ods", ".doc", ".docx", ".odt", ".zip"})
WEB_PAGES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """`result` is an id of the table link_results. `status` is that of the last answer.

    `final_url` is where redirects led, empty when there were none; `note` says more in words.
    """

    result: str
    status: int | None = None
    final_url: str = ""
    note: str = ""


def judge(asked: str, final: str, *, for_good: bool, answer: Answer) -> Verdict:
    """What the last answer says of the address `asked`, after redirects to `final`.

    `for_good`: every redirect on the way was a permanent one.
    """
    led = "" if final == urldefrag(asked).url else final
    result, note = _result(asked, final, for_good and bool(led), answer)
    return Verdict(result, answer.status, led, note)


def of_failure(failure: Failure, final: str = "") -> Verdict:
    return Verdict(failure.result, None, final, failure.note)


def _result(asked: str, final: str, moved: bool, answer: Answer) -> tuple[str, str]:
    status = answer.status
    if 200 <= status < 300:
        return _answered(asked, final, moved, answer)
    if status in NOT_THERE:
        return "gone", f"The server says that it is not there ({status})."
    if status == TOO_MANY or (status == UNAVAILABLE and answer.retry_after):
        return "busy", "The server asks to come back later."
    if status >= 500:
        return "server-error", f"The server fails ({status})."
    if status >= 400:
        return "refused", f"The server refuses the request ({status})."
    return "bad-redirect", f"Status {status} leads nowhere."


def _answered(asked: str, final: str, moved: bool, answer: Answer) -> tuple[str, str]:
    if _deep(asked) and not _deep(final):
        return "front-page", "It leads to the front page of a site."
    if _ending(asked) in FILES and answer.media_type in WEB_PAGES:
        return "wrong-content", f"A web page comes, not a file that ends in {_ending(asked)}."
    return ("moved", "Put the new address in the data.") if moved else ("ok", "")


def _deep(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query)


def _ending(address: str) -> str:
    return PurePosixPath(urlsplit(address).path).suffix.lower()
