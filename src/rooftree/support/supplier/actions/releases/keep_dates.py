"""Give releases their dates: promise, move, note that one came out or was withdrawn."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import What, add_event
from rooftree.support.supplier.actions.releases.warn import tell_of_release
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import Release, ReleaseDate, SupplierCase
from rooftree.support.supplier.rules.releases.days import day_words


class ReleaseUnknown(Exception):
    """There is no such release."""


class VersionKnown(Exception):
    """A release of this version stands in the list already."""


class AlreadyReleased(Exception):
    """The release came out, so its date is no promise any more."""


class SameDate(Exception):
    """The release is promised for this day already."""


class ReasonMissing(Exception):
    """A date that was promised moves only with a reason."""


class ReleasedAhead(Exception):
    """No release has come out on a day that is still to come."""


@transaction.atomic
def add_release(
    *,
    actor: Actor,
    version: str,
    words: str = "",
    planned_on: date | None = None,
    at: datetime | None = None,
) -> int:
    """Put a release into the list, with a date where one was promised. Returns its id."""
    access.require(actor, permissions.WORK_CASES)
    if Release.objects.filter(version__iexact=version).exists():
        raise VersionKnown(version)
    release = Release.objects.create(version=version, words=words)
    _date(release, planned_on, actor=actor, at=at or timezone.now())
    return release.pk


@transaction.atomic
def move_date(
    *,
    actor: Actor,
    release_id: int,
    planned_on: date,
    reason: str,
    at: datetime | None = None,
) -> int:
    """Promise another day; one that was withdrawn is promised again. Returns the release's id."""
    release = lock_release(release_id)
    access.require(actor, permissions.WORK_CASES)
    _move(release, planned_on, reason, actor=actor, at=at or timezone.now())
    return release.pk


def put_date(
    *,
    actor: Actor,
    case: SupplierCase,
    version: str,
    planned_on: date,
    reason: str,
    at: datetime,
) -> int:
    """Name the release that a locked case waits for, and its date. Returns the release's id.

    Asks for no permission: whoever calls it has checked who may say so for this case.
    """
    held = Release.objects.select_for_update(no_key=True)
    release = held.filter(version__iexact=version).first()
    if release is None:
        release = Release.objects.create(version=version)
        _date(release, planned_on, actor=actor, at=at)
    elif release.planned_on != planned_on or release.withdrawn_on:
        _move(release, planned_on, reason, actor=actor, at=at)
    if case.release_id != release.pk:
        set_release(case, release, actor=actor, at=at)
    return release.pk


@transaction.atomic
def mark_released(
    *, actor: Actor, release_id: int, released_on: date, at: datetime | None = None
) -> int:
    """Note the day on which it came out; noted again it mends the day. Returns its id."""
    release = lock_release(release_id)
    access.require(actor, permissions.WORK_CASES)
    now = at or timezone.now()
    if released_on > timezone.localdate(now):
        raise ReleasedAhead(released_on)
    release.released_on, release.withdrawn_on = released_on, None
    release.save(update_fields=["released_on", "withdrawn_on"])
    words = f"{release.version} came out on {day_words(released_on)}"
    tell_cases(release, words, actor=actor, at=now)
    tell_of_release(release, words, actor=actor, at=now)
    audit.record(actor, "supplier.release_released", subject=release.ref)
    return release.pk


@transaction.atomic
def withdraw_release(
    *, actor: Actor, release_id: int, reason: str, at: datetime | None = None
) -> int:
    """Note that it will not come, or was taken back. Its cases wait for another. Returns its id."""
    release = lock_release(release_id)
    access.require(actor, permissions.WORK_CASES)
    now = at or timezone.now()
    release.withdrawn_on = timezone.localdate(now)
    release.save(update_fields=["withdrawn_on"])
    ReleaseDate.objects.create(
        release=release, planned_on=None, reason=reason, set_at=now, set_by_name=actor.name
    )
    tell_cases(release, f"{release.version} was withdrawn: {reason}", actor=actor, at=now)
    audit.record(actor, "supplier.release_withdrawn", subject=release.ref)
    return release.pk


def lock_release(release_id: int) -> Release:
    """Load the release and hold it until the transaction ends."""
    try:
        # Its key stays free, so that a locked case may be put on it meanwhile.
        return Release.objects.select_for_update(no_key=True).get(pk=release_id)
    except Release.DoesNotExist:
        raise ReleaseUnknown(release_id) from None


def read_release(release_id: int) -> Release:
    """Load the release without holding it, for who holds a case."""
    try:
        return Release.objects.get(pk=release_id)
    except Release.DoesNotExist:
        raise ReleaseUnknown(release_id) from None


def set_release(case: SupplierCase, release: Release | None, *, actor: Actor, at: datetime) -> None:
    """Say on a locked case which release should close it, or that none does."""
    case.release = release
    case.save(update_fields=["release"])
    if release is None:
        words = "Waits for no release"
    elif release.planned_on:
        words = f"Waits for {release.version}, promised for {day_words(release.planned_on)}"
    else:
        words = f"Waits for {release.version}, without a date yet"
    add_event(case, What.RELEASE, actor=actor, at=at, words=words)


def tell_cases(release: Release, words: str, *, actor: Actor, at: datetime) -> None:
    """Put a line into the log of every case that the release should close."""
    for case in release.cases.exclude(status=Status.CLOSED).order_by("pk"):
        add_event(case, What.RELEASE, actor=actor, at=at, words=words)


def _move(release: Release, planned_on: date, reason: str, *, actor: Actor, at: datetime) -> None:
    if release.released_on and not release.withdrawn_on:
        raise AlreadyReleased(release.version)
    if release.planned_on == planned_on and not release.withdrawn_on:
        raise SameDate(planned_on)
    if (release.planned_on or release.withdrawn_on) and not reason:
        raise ReasonMissing(release.version)
    before = release.planned_on
    release.released_on, release.withdrawn_on = None, None
    _date(release, planned_on, reason, actor=actor, at=at)
    moved = f"{release.version} moved from {day_words(before)} to" if before else release.version
    words = f"{moved} {'' if before else 'promised for '}{day_words(planned_on)}"
    tell_cases(release, f"{words}: {reason}" if reason else words, actor=actor, at=at)


def _date(
    release: Release, planned_on: date | None, reason: str = "", *, actor: Actor, at: datetime
) -> None:
    release.planned_on = planned_on
    release.save(update_fields=["planned_on", "released_on", "withdrawn_on"])
    if planned_on is not None:
        ReleaseDate.objects.create(
            release=release,
            planned_on=planned_on,
            reason=reason,
            set_at=at,
            set_by_name=actor.name,
        )
    audit.record(
        actor,
        "supplier.release_kept",
        subject=release.ref,
        details={"planned_on": planned_on.isoformat() if planned_on else None},
    )
