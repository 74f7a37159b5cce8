"""The pages of programmes, providers and boundary sets as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from generator.derive.views.delivery_lines import DeliveryGroup, DeliveryLine
from generator.derive.views.geography import GeographyView, ZoneLine
from generator.derive.views.programme import ProgrammeView
from generator.derive.views.provider import ProviderProgramme, ProviderView
from tests.benchmarks.plain.markdown import (
    Writer,
    blocks,
    bullets,
    evidence,
    joined,
    out,
    section,
    table,
    tags,
)

DELIVERY_COLUMNS = ("Area", "Who runs it", "Councils", "How sure we are")
ZONE_COLUMNS = ("Area", "Councils", "What runs here")


def programme_text(view: ProgrammeView, drawn: str, to: Writer) -> str:
    programme = view.programme
    facts = [
        ("Also called", ", ".join(view.aliases)),
        ("For", ", ".join(view.audiences)),
        ("Helps with", ", ".join(view.themes)),
        *((detail.label, detail.text) for detail in view.details),
    ]
    asked = (*view.eligibility.main, *view.eligibility.details)
    return blocks(
        f"# {programme.name}",
        joined(tags([view.status]), evidence(view.evidence)),
        programme.summary,
        programme.status_note,
        programme.told_apart,
        f"It took the place of {to.all(view.predecessors)}." if view.predecessors else "",
        f"What came after: {to.all(view.successors)}." if view.successors else "",
        *(blocks(f"## {one.question}", one.text or "Not found.") for one in asked),
        out(programme.official_url, "Official page"),
        section(
            "Where it is and who runs it",
            bullets(_everywhere(line, to) for line in view.everywhere),
            drawn,
            *(_deliveries(group, to) for group in view.present),
        ),
        section("In the past", *(_deliveries(group, to) for group in view.past)),
        section("Facts", table(("What", "Fact"), [fact for fact in facts if fact[1]])),
        section("Where this comes from", programme.evidence_note, bullets(view.sources)),
    )


def _everywhere(line: DeliveryLine, to: Writer) -> str:
    who = to.involved(line.involved, line.gap)
    return joined(who, line.when, tags(line.tags), evidence(line.evidence))


def _deliveries(group: DeliveryGroup, to: Writer) -> str:
    rows = [
        (
            to.link(line.zone),
            joined(
                to.involved(line.involved, line.gap),
                line.local_access,
                out(line.local_url, "Local page"),
            ),
            to.all(line.members) or line.unmapped_reason,
            joined(tags(line.tags), evidence(line.evidence), line.when, line.note),
        )
        for line in group.lines
    ]
    return blocks(f"### {to.link(group.geography)}", table(DELIVERY_COLUMNS, rows))


def provider_text(view: ProviderView, to: Writer) -> str:
    return blocks(
        f"# {view.provider.name}",
        joined(view.kind, *view.aliases),
        view.sentence,
        section("What it does now", *_programmes(view.present, to)),
        section("What it did", *_programmes(view.past, to)),
        section("Councils in its areas", to.all(view.areas)),
    )


def _programmes(programmes: Iterable[ProviderProgramme], to: Writer) -> Iterable[str]:
    for one in programmes:
        yield blocks(f"### {to.link(one.programme)}", one.short)
        yield bullets(
            joined(
                to.link(part.zone), part.role, tags([part.currency]), part.when,
                evidence(part.evidence),
            )
            for part in one.deliveries
        )  # fmt: skip


def geography_text(view: GeographyView, drawn: str, to: Writer) -> str:
    exceptions = (f"{to.link(area)}: {reason}" for area, reason in view.exceptions)
    return blocks(
        f"# {view.geography.name}",
        joined(view.kind, view.geography.owner, out(view.geography.source_url, "Source")),
        view.geography.description,
        view.sentence,
        f"Used by {to.all(view.programmes)}." if view.programmes else "",
        drawn,
        *(_zone(line, to) for line in (*view.mapped, *view.unmapped)),
        section("Councils in none of them", to.all(view.missing)),
        section("Known exceptions", bullets(exceptions)),
    )


def _zone(line: ZoneLine, to: Writer) -> str:
    members = ", ".join(joined(to.link(m.area), m.extent, between=" ") for m in line.members)
    runs = "; ".join(
        joined(to.link(d.programme), tags([d.currency]), to.involved(d.involved, d.gap))
        for d in line.deliveries
    )
    row = (line.zone.name, members or line.zone.unmapped_reason, runs)
    heading = f"## {line.zone.name} {{#{line.anchor}}}"
    return blocks(heading, tags(line.tags), table(ZONE_COLUMNS, [row]))
