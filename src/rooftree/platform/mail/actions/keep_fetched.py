"""Keep one fetched mail, or what hindered it, and move the mark with it in one transaction."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction

from rooftree.platform.mail.actions.receive_mail import receive_mail, receive_stub
from rooftree.platform.mail.models import FetchedMail, FetchProgress, InboundMail
from rooftree.platform.mail.queries.fetch_sources import FetchSource
from rooftree.platform.mail.rules.fetch_again import MOST_BREAKS, next_try
from rooftree.platform.mail.rules.read_mail import envelope_sender_named

State = FetchedMail.State
_CAME_BY = "imap"
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD = 64 * 1024


class FolderMadeAnew(Exception):
    """Meanwhile another fetch found that the folder's numbers are new."""


@dataclass(frozen=True)
class Place:
    """Where a mail lies."""

    source: FetchSource
    uid_validity: int
    uid: int


@dataclass(frozen=True)
class Fetched:
    """What the server gave: the whole mail, or the beginning of one with `size` bytes."""

    content: bytes
    size: int | None = None


@transaction.atomic
def keep_fetched(*, place: Place, fetched: Fetched, at: datetime) -> bool:
    """Take the mail in. Returns False for one that was kept already."""
    progress, known = _locked(place)
    if known is not None and known.state != State.WAITING:
        return False
    mail_id = _kept_before(place, fetched)
    state = State.AGAIN if mail_id else State.TAKEN
    row = known or FetchedMail(source_id=place.source.id, uid_validity=place.uid_validity)
    row.uid, row.state, row.fetched_at = place.uid, state, at
    row.mail_id = mail_id or _receive(place, fetched)
    row.try_at, row.fault = None, ""
    row.save()
    _move(progress, place.uid)
    return True


@transaction.atomic
def note_hindered(*, place: Place, fault: str, at: datetime) -> None:
    """Keep that the mail can't be fetched yet: it is tried again, and the next ones go on."""
    progress, known = _locked(place)
    if known is not None and known.state != State.WAITING:
        return
    row = known or FetchedMail(
        source_id=place.source.id, uid_validity=place.uid_validity, uid=place.uid, tries=0
    )
    row.state, row.fetched_at, row.fault = State.WAITING, at, fault[:300]
    row.tries += 1
    row.try_at = next_try(row.tries, at=at)
    row.save()
    _move(progress, place.uid)


@transaction.atomic
def note_gone(*, place: Place, at: datetime) -> None:
    """Keep that somebody took the mail out of the folder before it could be fetched."""
    progress, known = _locked(place)
    if known is not None and known.state != State.WAITING:
        return
    row = known or FetchedMail(
        source_id=place.source.id, uid_validity=place.uid_validity, uid=place.uid
    )
    row.state, row.fetched_at, row.try_at = State.GONE, at, None
    row.save()
    _move(progress, place.uid)


@transaction.atomic
def note_broken(*, place: Place, fault: str, at: datetime) -> None:
    """Keep that the conversation ended at this mail; one that ends it again and again waits."""
    progress, _ = _locked(place)
    progress.breaks = progress.breaks + 1 if progress.broken_uid == place.uid else 1
    progress.broken_uid = place.uid
    progress.save(update_fields=("broken_uid", "breaks"))
    if progress.breaks >= MOST_BREAKS:
        note_hindered(place=place, fault=fault, at=at)


def _locked(place: Place) -> tuple[FetchProgress, FetchedMail | None]:
    """Lock the folder's mark, so that two fetches of one folder write one after the other."""
    progress = FetchProgress.objects.select_for_update().get(source_id=place.source.id)
    if progress.uid_validity != place.uid_validity:
        raise FolderMadeAnew
    known = FetchedMail.objects.filter(
        source_id=place.source.id, uid_validity=place.uid_validity, uid=place.uid
    )
    return progress, known.first()


def _move(progress: FetchProgress, uid: int) -> None:
    if uid > progress.highest_uid:
        progress.highest_uid = uid
        progress.save(update_fields=("highest_uid",))


def _kept_before(place: Place, fetched: Fetched) -> int | None:
    """Find the very same bytes, taken in when the folder's numbers were others."""
    same = InboundMail.objects.filter(
        sha256=_digest(fetched),
        size=fetched.size or len(fetched.content),
        mailbox_id=place.source.settings.mailbox_id,
        came_by=_CAME_BY,
    )
    return same.order_by("pk").values_list("pk", flat=True).first()


def _receive(place: Place, fetched: Fetched) -> int:
    sender = envelope_sender_named(_headers(fetched.content))
    if fetched.size is None:
        return receive_mail(
            raw=fetched.content,
            recipients=(place.source.address,),
            envelope_sender=sender,
            came_by=_CAME_BY,
        )
    return receive_stub(
        head=fetched.content,
        size=fetched.size,
        sha256=_digest(fetched),
        recipients=(place.source.address,),
        envelope_sender=sender,
        came_by=_CAME_BY,
    )


def _headers(content: bytes) -> bytes:
    """Give no more than the headers: a mail is read whole only where reading is bounded."""
    end = _HEAD_END.search(content, 0, _LONGEST_HEAD)
    return content[: end.end() if end else _LONGEST_HEAD]


def _digest(fetched: Fetched) -> str:
    return hashlib.sha256(fetched.content).hexdigest()


def is_too_large(size: int) -> bool:
    """Say whether a mail of this size is kept as a stub."""
    return size > settings.MAIL_LARGEST_BYTES
