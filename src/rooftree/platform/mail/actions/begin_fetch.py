"""Begin a fetch, and keep how it ended."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.mail.imap_conversation import FolderState
from rooftree.platform.mail.models import FetchedMail, FetchProgress
from rooftree.platform.mail.queries.fetch_sources import FetchSource
from rooftree.platform.mail.rules.fetch_again import read_from

_OLD_NUMBER = (
    "The folder was made anew, so this number names it no more. See whether it came in since."
)


@transaction.atomic
def begin_folder(*, source: FetchSource, folder: FolderState, at: datetime) -> FetchProgress:
    """Give how far it has got; a folder whose numbers are new is read from its beginning.

    Numbers also go back where a mail server was restored; what it then gives out again is new.
    """
    row = FetchProgress.objects.select_for_update().get(source_id=source.id)
    is_same = row.uid_validity == folder.uid_validity
    if is_same and row.highest_uid < folder.uid_next:
        return row
    met = FetchedMail.objects.filter(source_id=source.id)
    if is_same:
        # The mails stay with us, and are known again by their bytes.
        met.filter(uid_validity=folder.uid_validity).exclude(state="waiting").delete()
    met.filter(state="waiting").exclude(uid_validity=folder.uid_validity).update(fault=_OLD_NUMBER)
    latest = row.latest_success_at if row.uid_validity is not None else None
    row.since_on = read_from(
        since_on=source.settings.since_on,
        latest_success_on=timezone.localdate(latest) if latest else None,
    )
    row.made_anew_at = at if row.uid_validity is not None else None
    row.uid_validity, row.highest_uid = folder.uid_validity, 0
    row.dated_until_uid = folder.uid_next - 1
    row.broken_uid, row.breaks, row.looked_back_at = None, 0, None
    row.save()
    return row


def note_begun(*, source_id: int, at: datetime) -> None:
    """Keep when it was last begun."""
    FetchProgress.objects.filter(source_id=source_id).update(latest_fetch_at=at)


def note_well(*, source_id: int, at: datetime) -> None:
    """Keep that it went well."""
    FetchProgress.objects.filter(source_id=source_id).update(latest_success_at=at, latest_fault="")


def note_fault(*, source_id: int, fault: str, at: datetime) -> None:
    """Keep what went wrong, in words."""
    FetchProgress.objects.filter(source_id=source_id).update(
        latest_fault_at=at, latest_fault=fault[:300]
    )


def move_mark(*, source_id: int, uid_validity: int, uid: int) -> None:
    """Pass over numbers of which no mail is left to take."""
    FetchProgress.objects.filter(
        source_id=source_id, uid_validity=uid_validity, highest_uid__lt=uid
    ).update(highest_uid=uid)
