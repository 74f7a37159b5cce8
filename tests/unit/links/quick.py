"""A check of links that is as polite as the real one, in thousandths of a second."""

from __future__ import annotations

from dataclasses import replace

from generator.links.asking import Asker
from generator.links.check import Checker
from generator.links.lanes import Lanes
from generator.links.manners import Manners, agent
from generator.refresh.policy import Policy

PATIENCE = Policy(attempts=3, first_wait=0.001, longest_wait=2.0, silence=2.0)
QUICK = Manners(pause=0.0, longest_pause=0.01, seconds=30.0, patience=PATIENCE, private=True)


def impatient(silence: float) -> Manners:
    return replace(QUICK, patience=replace(PATIENCE, silence=silence))


def quick_checker(manners: Manners = QUICK) -> Checker:
    asker = Asker(agent(""), manners.patience.silence, private=manners.private)
    return Checker(manners, asker, Lanes(manners.pause))
