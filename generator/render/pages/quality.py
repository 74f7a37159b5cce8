"""The page that says how good the data is and what is most worth checking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.derive.refs import Ref
from generator.derive.views.quality import QualityView
from generator.render.context import Context
from generator.render.page import Page

QUEUE_FILE = Ref("file", "data/verification-queue.csv", "The whole queue (CSV)")
ISSUES_FILE = Ref("file", "data/issue-log.csv", "The issue log (CSV)")


def quality_pages(context: Context, view: QualityView, issues: Sequence[object]) -> Iterator[Page]:
    """`issues` are what the checks of the tables warn of, with the fields of a problem."""
    body = context.render(
        "quality.html.j2",
        "quality/",
        view=view,
        issues=issues,
        repository=context.repository,
        queue_file=QUEUE_FILE,
        issues_file=ISSUES_FILE,
    )
    description = "How sure the atlas is of its facts, how old they are and what to check next."
    yield Page("quality/", "Quality of the data", description, "quality", body)
