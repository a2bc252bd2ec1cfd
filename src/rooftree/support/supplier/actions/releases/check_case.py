"""Answer whether a release closed a case that it should close."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import What, add_event, lock_for_work, move
from rooftree.support.supplier.actions.releases.keep_dates import read_release
from rooftree.support.supplier.choices import Here, Status
from rooftree.support.supplier.models import CaseNote, Release, ReleaseCheck, SupplierCase


class NotReleased(Exception):
    """Only a release that came out can have closed a case."""


class NotOfRelease(Exception):
    """The case does not wait for this release."""


class WordsMissing(Exception):
    """Who says that it did not close the case says what still goes wrong."""


@transaction.atomic
def check_case(
    *,
    actor: Actor,
    release_id: int,
    case_id: int,
    did_close: bool,
    words: str = "",
    at: datetime | None = None,
) -> int:
    """Resolve the case, or make it Active again with a note. Returns the case's id."""
    case = lock_for_work(actor, case_id)
    release = read_release(release_id)
    if not release.released_on or release.withdrawn_on:
        raise NotReleased(release.version)
    if case.release_id != release.pk:
        raise NotOfRelease(case.reference)
    if not did_close and not words:
        raise WordsMissing(case.reference)
    now = at or timezone.now()
    ReleaseCheck.objects.update_or_create(
        release=release,
        case=case,
        defaults={"did_close": did_close, "words": words, "at": now, "by_name": actor.name},
    )
    if did_close:
        _resolve(case, release, words, actor=actor, at=now)
    else:
        _go_on(case, release, words, actor=actor, at=now)
    audit.record(
        actor, "supplier.release_checked", subject=case.ref, details={"did_close": did_close}
    )
    return case.pk


def _resolve(
    case: SupplierCase, release: Release, words: str, *, actor: Actor, at: datetime
) -> None:
    said = f"{release.version} put it right" + (f": {words}" if words else "")
    add_event(case, What.RELEASE, actor=actor, at=at, words=said)
    if case.is_open:
        move(case, Status.RESOLVED, Here.SUPPLIER_RESOLVED, actor=actor, at=at, words=said)


def _go_on(case: SupplierCase, release: Release, words: str, *, actor: Actor, at: datetime) -> None:
    said = f"{release.version} did not put it right: {words}"
    add_event(case, What.RELEASE, actor=actor, at=at, words=said)
    CaseNote.objects.create(
        case=case,
        at=at,
        author_id=actor.colleague_id,
        author_name=actor.name,
        text=said,
    )
    because = Here.BY_HAND if case.is_open else Here.REOPENED
    move(case, Status.ACTIVE, because, actor=actor, at=at, words=said)
