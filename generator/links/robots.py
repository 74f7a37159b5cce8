"""What a site's robots.txt lets us ask, by RFC 9309. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from generator.links.manners import ROBOT
from generator.links.replies import Answer, Failure

CLOSED = Failure("not-asked", "Its robots.txt asks programs to keep away.")
UNREADABLE = Failure("not-asked", "Its robots.txt cannot be read, which means: keep away.")


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of a site. `failure`: why nothing there may or can be asked."""

    rules: Protego | None = None
    failure: Failure | None = None

    def against(self, address: str) -> Failure | None:
        """Why the address is not asked; None when it may be."""
        if self.failure or self.rules is None or self.rules.can_fetch(address, ROBOT):
            return self.failure
        return CLOSED

    def pause(self) -> float:
        """Seconds that it wants between two requests; 0 when it says nothing."""
        return float((self.rules and self.rules.crawl_delay(ROBOT)) or 0.0)


def robots_address(address: str) -> str:
    """Where the rules for an address are."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt"


def read_robots(answer: Answer | Failure) -> Robots:
    """No such file, or one that we may not see, forbids nothing; a server that fails, all.

    A host that cannot be reached for its robots.txt is not asked for anything else.
    """
    if isinstance(answer, Failure):
        return Robots(failure=answer)
    if answer.status == 200:
        return Robots(rules=Protego.parse(answer.body.decode("utf-8", "replace")))
    if answer.status < 500 and answer.status != 429:
        return Robots()
    return Robots(failure=UNREADABLE)
