"""The card on a case's page: the release that should close it, or its upgrade."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Kind, Topic
from rooftree.support.supplier.models import ReleaseCheck, SupplierCase
from rooftree.support.supplier.queries.releases.releases import facts_of
from rooftree.support.supplier.queries.releases.upgrades import UpgradeLine, upgrade_of
from rooftree.support.supplier.queries.settings.readings import targets_on
from rooftree.support.supplier.rules.clocks.targets import FUTURE_RELEASE
from rooftree.support.supplier.rules.releases.standing import ReleaseStanding, release_standing


@dataclass(frozen=True)
class ReleaseCard:
    """What the case waits for. `is_target`: its resolution target is a future release.

    `did_close` is what was answered once the release was out; None while nobody has.
    """

    case_id: int
    is_open: bool
    is_target: bool
    release_id: int | None = None
    version: str = ""
    standing: ReleaseStanding | None = None
    planned_on: date | None = None
    did_close: bool | None = None
    check_words: str = ""
    upgrade: UpgradeLine | None = None

    @property
    def is_to_be_checked(self) -> bool:
        """Whether the release is out and nobody has said whether it closed the case."""
        is_out = self.standing is not None and self.standing.state == "released"
        return is_out and self.did_close is None


def card_of(*, actor: Actor, case_id: int, at: datetime) -> ReleaseCard | None:
    """Give the card of a case by its number; None where there is no such case."""
    access.require(actor, permissions.WORK_CASES)
    case = SupplierCase.objects.select_related("release").filter(pk=case_id).first()
    return release_card(actor, case, at) if case else None


def release_card(
    actor: Actor, case: SupplierCase, at: datetime | None = None
) -> ReleaseCard | None:
    """Give the card; None for a request, which no release closes."""
    access.require(actor, permissions.WORK_CASES)
    now = at or timezone.now()
    on = timezone.localdate(now)
    if case.kind == Kind.REQUEST:
        return None
    upgrade = None
    if case.topic == Topic.UPGRADE:
        upgrade = upgrade_of(actor=actor, case_id=case.pk, at=now, on=on)
    key = (case.kind, case.priority or 0, "resolution")
    is_target = targets_on(timezone.localdate(case.raised_at)).get(key) == FUTURE_RELEASE
    release = case.release
    if release is None:
        return ReleaseCard(case.pk, case.is_open, is_target, upgrade=upgrade)
    moved = max(0, release.dates.exclude(planned_on=None).count() - 1)
    check = ReleaseCheck.objects.filter(release=release, case=case).first()
    return ReleaseCard(
        case.pk,
        case.is_open,
        is_target,
        release_id=release.pk,
        version=release.version,
        standing=release_standing(facts_of(release, moved), on=on),
        planned_on=release.planned_on,
        did_close=check.did_close if check else None,
        check_words=check.words if check else "",
        upgrade=upgrade,
    )
