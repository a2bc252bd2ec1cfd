"""Fetch what is new in one folder. Nothing is lost or doubled wherever it is broken off."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta

import psycopg
from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.utils import timezone

from rooftree.platform.mail.actions.begin_fetch import (
    begin_folder,
    move_mark,
    note_begun,
    note_fault,
    note_well,
)
from rooftree.platform.mail.actions.keep_fetched import (
    Fetched,
    FolderMadeAnew,
    Place,
    is_too_large,
    keep_fetched,
    note_broken,
    note_gone,
    note_hindered,
)
from rooftree.platform.mail.actions.open_conversation import opened, site_patience
from rooftree.platform.mail.actions.receive_mail import RecipientUnknown
from rooftree.platform.mail.imap_conversation import (
    CannotFetch,
    Conversation,
    ConversationBroken,
    FolderState,
    MailGone,
    MailRefused,
)
from rooftree.platform.mail.models import FetchedMail, FetchProgress
from rooftree.platform.mail.queries.fetch_sources import FetchSource, source_to_fetch
from rooftree.platform.mail.rules.uid_spans import FEWEST, UidSpan, next_span, next_width

# A fetch ends between two mails after this long; the next one goes on.
LONGEST_SECONDS = 50.0
_LOOK_BACK = timedelta(hours=1)
_LOOKED_BACK_DAYS = timedelta(days=2)
_AT_ONCE = 50
_LOCK = 7_402_116


@dataclass(frozen=True)
class _Reading:
    """A folder that is being read, and when to stop (by the machine's own clock)."""

    source: FetchSource
    server: Conversation
    folder: FolderState
    ends_at: float

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self.ends_at


def fetch_mailbox(*, source_id: int, seconds: float = LONGEST_SECONDS) -> int:
    """Take in what is new; returns how many mails. Does nothing while another fetch is at it."""
    source = source_to_fetch(source_id)
    if source is None:
        return 0
    with _alone(source_id) as is_alone:
        if not is_alone:
            return 0
        note_begun(source_id=source_id, at=timezone.now())
        try:
            taken = _fetch(source, seconds)
        except CannotFetch as fault:
            note_fault(source_id=source_id, fault=str(fault), at=timezone.now())
            return 0
        note_well(source_id=source_id, at=timezone.now())
        return taken


def _fetch(source: FetchSource, seconds: float) -> int:
    with opened(source.settings, patience=site_patience()) as server:
        folder = server.examine(source.settings.folder)
        progress = begin_folder(source=source, folder=folder, at=timezone.now())
        reading = _Reading(source, server, folder, time.monotonic() + seconds)
        try:
            return (
                _take_new(reading, progress)
                + _take_waiting(reading)
                + _take_overlooked(reading, progress)
            )
        except FolderMadeAnew as fault:
            message = "The folder was made anew meanwhile. It goes on next time."
            raise CannotFetch(message) from fault
        except RecipientUnknown as fault:
            message = f"No mail is taken for {source.address} any more."
            raise CannotFetch(message) from fault


def _take_new(reading: _Reading, progress: FetchProgress) -> int:
    """Take the mails above the mark, in the order of their numbers."""
    taken, after, width = 0, progress.highest_uid, FEWEST
    while not reading.is_over and (span := _next(reading, progress, after, width)):
        uids = reading.server.uids(str(span), since=span.since)
        inside = [uid for uid in uids if span.first <= uid <= span.last]
        taken += _take(reading, inside)
        if reading.is_over:
            break
        move_mark(
            source_id=reading.source.id, uid_validity=reading.folder.uid_validity, uid=span.last
        )
        after, width = span.last, next_width(width, found=len(inside))
    return taken


def _next(reading: _Reading, progress: FetchProgress, after: int, width: int) -> UidSpan | None:
    return next_span(
        after=after,
        uid_next=reading.folder.uid_next,
        dated_until=progress.dated_until_uid,
        since=progress.since_on,
        width=width,
    )


def _take_waiting(reading: _Reading) -> int:
    """Try again what could not be fetched before."""
    waiting = FetchedMail.objects.filter(
        source_id=reading.source.id,
        uid_validity=reading.folder.uid_validity,
        state=FetchedMail.State.WAITING,
        try_at__lte=timezone.now(),
    )
    taken = 0
    for uid in list(waiting.order_by("try_at").values_list("uid", flat=True)[:_AT_ONCE]):
        if reading.is_over:
            break
        # Put off before it is tried: one that ends the conversation lets the next fetch go on.
        waiting.filter(uid=uid).update(try_at=timezone.now() + _LOOK_BACK)
        taken += _take_one(reading, uid, reading.server.sizes([uid]).get(uid))
    return taken


def _take_overlooked(reading: _Reading, progress: FetchProgress) -> int:
    """Once an hour look for mails of these days below the mark: some servers show them late."""
    now = timezone.now()
    looked = progress.looked_back_at
    if reading.is_over or (looked is not None and now - looked < _LOOK_BACK):
        return 0
    since = max(timezone.localdate(now) - _LOOKED_BACK_DAYS, progress.since_on or now.date())
    uids = reading.server.uids(f"1:{max(1, reading.folder.uid_next - 1)}", since=since)
    taken = _take(reading, [uid for uid in uids if uid < reading.folder.uid_next])
    if not reading.is_over:
        FetchProgress.objects.filter(source_id=reading.source.id).update(looked_back_at=now)
    return taken


def _take(reading: _Reading, uids: Sequence[int]) -> int:
    taken = 0
    for start in range(0, len(uids), _AT_ONCE):
        wanted = _unknown(reading, uids[start : start + _AT_ONCE])
        sizes = reading.server.sizes(wanted)
        for uid in wanted:
            if reading.is_over:
                return taken
            taken += _take_one(reading, uid, sizes.get(uid))
    return taken


def _unknown(reading: _Reading, uids: Sequence[int]) -> list[int]:
    known = FetchedMail.objects.filter(
        source_id=reading.source.id, uid_validity=reading.folder.uid_validity, uid__in=uids
    )
    met = set(known.values_list("uid", flat=True))
    return [uid for uid in uids if uid not in met]


def _take_one(reading: _Reading, uid: int, size: int | None) -> int:
    place = _place(reading, uid)
    try:
        fetched = _content(reading.server, uid, size)
        return int(keep_fetched(place=place, fetched=fetched, at=timezone.now()))
    except MailGone:
        note_gone(place=place, at=timezone.now())
    except MailRefused as fault:
        note_hindered(place=place, fault=str(fault), at=timezone.now())
    except ConversationBroken as fault:
        note_broken(place=place, fault=str(fault), at=timezone.now())
        raise
    except (*_AWAY, FolderMadeAnew, RecipientUnknown):
        raise
    except Exception as fault:  # noqa: BLE001 - one mail must never stop the others
        # Its kind only: a message may quote the mail.
        words = f"It can’t be stored ({type(fault).__name__})."
        note_hindered(place=place, fault=words, at=timezone.now())
    return 0


def _content(server: Conversation, uid: int, size: int | None) -> Fetched:
    if size is None:
        # The server did not say how large it is, so it is asked for no more than we take.
        content = server.content(uid, first_bytes=settings.MAIL_LARGEST_BYTES + 1)
        return Fetched(content)
    if is_too_large(size):
        return Fetched(server.content(uid, first_bytes=settings.MAIL_STUB_BYTES), size)
    return Fetched(server.content(uid))


def _place(reading: _Reading, uid: int) -> Place:
    return Place(reading.source, reading.folder.uid_validity, uid)


@contextmanager
def _alone(source_id: int) -> Iterator[bool]:
    """Say whether no other fetch of the folder runs. The lock goes with the connection."""
    key = [_LOCK, source_id % (1 << 31)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", key)
        is_alone = bool(cursor.fetchone()[0])
    try:
        yield is_alone
    finally:
        if is_alone:
            # A connection that died took the lock with it.
            with suppress(DatabaseError, psycopg.Error), connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", key)


_AWAY = (OperationalError, InterfaceError, psycopg.OperationalError)
