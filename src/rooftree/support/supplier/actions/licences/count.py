"""Keep the licence register: add a licence, count it anew, and end it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.licences.warn import warn_of_licence
from rooftree.support.supplier.models import Licence, LicenceCount


class LicenceUnknown(Exception):
    """There is no such licence."""


class LicenceEnded(Exception):
    """An ended licence is counted no more."""


class LicenceKnown(Exception):
    """A licence of this module stands in the register already."""


class CountedLater(Exception):
    """A later count stands there; what it says is newer."""


class CountedAhead(Exception):
    """Nobody has counted on a day that is still to come."""


@dataclass(frozen=True)
class Count:
    """One count: what was bought, what is in use, and where that was read."""

    bought: int
    in_use: int
    warn_at: int
    checked_on: date
    source: str
    words: str = ""


@transaction.atomic
def add_licence(*, actor: Actor, module: str, count: Count, at: datetime | None = None) -> int:
    """Put a licence into the register with its first count. Returns its id."""
    access.require(actor, permissions.WORK_CASES)
    now = at or timezone.now()
    if Licence.objects.filter(module__iexact=module, ended_on=None).exists():
        raise LicenceKnown(module)
    _refuse_ahead(count, now)
    licence = Licence.objects.create(
        module=module,
        bought=count.bought,
        in_use=count.in_use,
        warn_at=count.warn_at,
        checked_on=count.checked_on,
        source=count.source,
    )
    keep_count(licence, count, actor=actor, at=now)
    warn_of_licence(licence, actor=actor, at=now)
    audit.record(actor, "supplier.licence_added", subject=licence.ref)
    return licence.pk


@transaction.atomic
def count_licence(
    *, actor: Actor, licence_id: int, count: Count, at: datetime | None = None
) -> int:
    """Write a new count; those before stay in the history. Returns the licence's id."""
    licence = _lock(licence_id)
    access.require(actor, permissions.WORK_CASES)
    now = at or timezone.now()
    if licence.ended_on:
        raise LicenceEnded(licence.module)
    _refuse_ahead(count, now)
    # Nobody checked an example, so the day that it carries is no count's.
    if count.checked_on < licence.checked_on and not licence.is_example:
        raise CountedLater(licence.checked_on)
    licence.bought, licence.in_use, licence.warn_at = count.bought, count.in_use, count.warn_at
    licence.checked_on, licence.source = count.checked_on, count.source
    licence.is_example = False
    licence.save()
    keep_count(licence, count, actor=actor, at=now)
    warn_of_licence(licence, actor=actor, at=now)
    audit.record(actor, "supplier.licence_counted", subject=licence.ref)
    return licence.pk


@transaction.atomic
def end_licence(*, actor: Actor, licence_id: int, ended_on: date) -> int:
    """Take a licence out of use; its history stays. Returns its id."""
    licence = _lock(licence_id)
    access.require(actor, permissions.WORK_CASES)
    if licence.ended_on:
        raise LicenceEnded(licence.module)
    licence.ended_on = ended_on
    licence.save(update_fields=["ended_on"])
    audit.record(actor, "supplier.licence_ended", subject=licence.ref)
    return licence.pk


def keep_count(licence: Licence, count: Count, *, actor: Actor, at: datetime) -> None:
    """Add the count to the history."""
    LicenceCount.objects.create(
        licence=licence,
        bought=count.bought,
        in_use=count.in_use,
        warn_at=count.warn_at,
        checked_on=count.checked_on,
        source=count.source,
        words=count.words,
        at=at,
        by_name=actor.name,
    )


def _lock(licence_id: int) -> Licence:
    try:
        return Licence.objects.select_for_update().get(pk=licence_id)
    except Licence.DoesNotExist:
        raise LicenceUnknown(licence_id) from None


def _refuse_ahead(count: Count, now: datetime) -> None:
    if count.checked_on > timezone.localdate(now):
        raise CountedAhead(count.checked_on)
