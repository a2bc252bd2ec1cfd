"""Hold a file while its asker looks at suggested articles, and let go of it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import HeldFile

# Whoever left the page open for longer chooses the file again.
HELD_FOR = timedelta(days=1)


@transaction.atomic
def hold_file(*, actor: Actor, file_id: int) -> int:
    """Hold a stored file for the question that the actor is writing. Returns its number."""
    access.require(actor, permissions.ASK)
    return HeldFile.objects.create(
        account_id=_account(actor), file_id=file_id, held_at=timezone.now()
    ).pk


@transaction.atomic
def take_held_file(*, actor: Actor, held_id: int) -> int | None:
    """Give the file's id and hold it no more; None where the actor holds none of this number."""
    held = HeldFile.objects.select_for_update().filter(pk=held_id, account_id=_account(actor))
    row = held.first()
    if row is None:
        return None
    row.delete()
    return row.file_id


@transaction.atomic
def drop_held_file(*, actor: Actor, held_id: int) -> None:
    """Let go of a file whose question was not sent."""
    file_id = take_held_file(actor=actor, held_id=held_id)
    if file_id is not None:
        files.dispose_files([file_id], on=timezone.localdate())


@transaction.atomic
def drop_old_held_files(*, at: datetime) -> int:
    """Let go of files whose questions were never sent. Returns how many."""
    old = list(HeldFile.objects.select_for_update().filter(held_at__lt=at - HELD_FOR))
    HeldFile.objects.filter(pk__in=[row.pk for row in old]).delete()
    files.dispose_files({row.file_id for row in old}, on=timezone.localdate(at))
    return len(old)


def _account(actor: Actor) -> int:
    """Give the account's number; nobody's for an actor without one, who holds nothing."""
    return actor.account_id or 0
