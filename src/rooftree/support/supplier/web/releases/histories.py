"""The row history of releases."""

from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.support.supplier.queries.releases.releases import release_names
from rooftree.support.supplier.rules.kinds import RELEASE

RELEASES = HistoryKind(
    RELEASE,
    (
        HistoryTable("supplier.Release", "Release"),
        HistoryTable("supplier.ReleaseCheck", "Cases it should close", "release_id"),
        HistoryTable("supplier.Upgrade", "Upgrades", "release_id"),
    ),
    lambda actor, ids: release_names(actor=actor, ids=ids),
    lambda number: reverse("supplier.release", args=[number]),
)
