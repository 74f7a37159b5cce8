"""The policy of change and age of the tiny atlas."""

from __future__ import annotations

from generator.model.history import ChangeKind, CheckReason, Freshness, LinkResult

CHANGE_KINDS = (
    ChangeKind("started", "New", "It is new.", 100, 1),
    ChangeKind("ended", "Ended lately", "It ended.", 100, 2),
    ChangeKind("area-gained", "New area", "It came to an area.", 100, 3),
    ChangeKind("area-lost", "Left an area", "It left an area.", 100, 4),
    ChangeKind("provider-changed", "Changed provider", "Another runs it.", 100, 5),
    ChangeKind("provider-gained", "Added provider", "One came.", 100, 6),
    ChangeKind("provider-lost", "One provider fewer", "One left.", 100, 7),
    ChangeKind("changed", "Details changed", "No mark.", 0, 8),
)
FRESHNESS = (
    Freshness("check-soon", "Checked over a year ago", "More than a year.", 12, 1),
    Freshness("out-of-date", "Checked over two years ago", "More than two years.", 24, 2),
)
CHECK_REASONS = (
    CheckReason("past-its-end", "Its end has passed", "It should be over.", 1),
    CheckReason("not-confirmed", "Not confirmed", "It may not run.", 2),
    CheckReason("not-checked", "From memory", "It has no source.", 3),
    CheckReason("who-runs-it", "Nobody named", "We know nobody.", 4),
    CheckReason("old", "Checked long ago", "It is old.", 5),
    CheckReason("broken-link", "Its link is broken", "It did not answer.", 6),
)
LINK_RESULTS = (
    LinkResult("ok", "It answers", "All is well.", 1, False),
    LinkResult("moved", "It has moved", "It is elsewhere.", 2, False),
    LinkResult("gone", "It is gone", "It is not there.", 3, True),
)
