"""How polite and how patient the check of links is. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.refresh.policy import Policy

ROBOT = "provision-atlas-links"
"""What robots.txt may call us."""


@dataclass(frozen=True, slots=True)
class Manners:
    """Times are in seconds.

    `pause` lies between two requests to a host, or what its robots.txt asks for, up to
    `longest_pause`. `seconds` is for the whole command: what is not reached stays as it was.
    `patience` says how often, and after what waits, a request is repeated. `private`: whether
    addresses of private networks may be asked, which only tests do.
    """

    hosts_at_once: int = 8
    pause: float = 2.0
    longest_pause: float = 30.0
    redirects: int = 10
    robots_bytes: int = 512_000
    seconds: float = 7_200.0
    patience: Policy = field(default=Policy(attempts=3, longest_wait=120.0, silence=20.0))
    private: bool = False


def agent(repository: str) -> str:
    """The User-Agent: what asks, and where its people can be found."""
    return f"{ROBOT} ({f'+{repository}' if repository else 'checks the Provision Atlas'})"
