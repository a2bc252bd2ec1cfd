"""Say which release should close a case."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work
from rooftree.support.supplier.actions.releases.keep_dates import (
    add_release,
    read_release,
    set_release,
)


class ReleaseWithdrawn(Exception):
    """A release that was withdrawn closes nothing."""


class ChosenAlready(Exception):
    """The case waits for this release already."""


@transaction.atomic
def choose_release(
    *, actor: Actor, case_id: int, release_id: int | None, at: datetime | None = None
) -> int:
    """Have the case wait for the release, or for none. Returns the case's id."""
    case = lock_for_work(actor, case_id, is_open=True)
    release = read_release(release_id) if release_id else None
    if release and release.withdrawn_on:
        raise ReleaseWithdrawn(release.version)
    if case.release_id == release_id:
        raise ChosenAlready(case.reference)
    set_release(case, release, actor=actor, at=at or timezone.now())
    audit.record(
        actor, "supplier.release_chosen", subject=case.ref, details={"release": release_id}
    )
    return case.pk


@transaction.atomic
def choose_new_release(
    *,
    actor: Actor,
    case_id: int,
    version: str,
    planned_on: date | None = None,
    at: datetime | None = None,
) -> int:
    """Put a release into the list and have the case wait for it. Returns the case's id."""
    lock_for_work(actor, case_id, is_open=True)
    release_id = add_release(actor=actor, version=version, planned_on=planned_on, at=at)
    return choose_release(actor=actor, case_id=case_id, release_id=release_id, at=at)
