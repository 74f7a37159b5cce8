"""What the notice for an abolished council says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.index import Index
from generator.derive.places import Places
from generator.derive.refs import Ref
from generator.derive.words import date_words
from generator.model.places import FormerAuthority


@dataclass(frozen=True, slots=True)
class FormerView:
    former: FormerAuthority
    ref: Ref
    ended: str
    successors: tuple[Ref, ...]


def former_view(index: Index, places: Places, former: FormerAuthority) -> FormerView:
    successors = index.successors_of_former[former.code]
    return FormerView(
        former=former,
        ref=Ref("former", former.code, former.name),
        ended=date_words(former.abolished),
        successors=tuple(places.authorities[code].ref for code in successors),
    )
