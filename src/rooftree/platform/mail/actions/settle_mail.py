"""Take a mail from where it stands to its end, one committed step after the other."""

import contextlib
import errno

import psycopg
from django.db import DatabaseError, InterfaceError, OperationalError, transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from rooftree.platform.mail.actions.file_mail import file_mail
from rooftree.platform.mail.actions.parse_mail import parse_mail
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.reading_process import ReadingFailed

State = InboundMail.State
WAITING = (State.RECEIVED, State.PARSED)
MOST_TRIES = 5
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.EIO}


def settle_mail(*, mail_id: int) -> str:
    """Read and file the mail; returns its state. May be called again at any time.

    What can't be done now is raised and the mail waits where it stands. A mail that fails (or
    takes its worker down) too often becomes a dead letter.
    """
    while (state := _begin_try(mail_id)) in WAITING:
        try:
            (parse_mail if state == State.RECEIVED else file_mail)(mail_id=mail_id)
        except Exception as fault:
            _note_fault(mail_id, fault)
            raise
    return state


@transaction.atomic
def _begin_try(mail_id: int) -> str:
    # Counted before the step, so that a mail which kills its worker is counted too.
    row = InboundMail.objects.select_for_update().defer("raw").get(pk=mail_id)
    if row.state not in WAITING:
        return row.state
    now = timezone.now()
    if row.tries >= MOST_TRIES:
        step = "Reading" if row.state == State.RECEIVED else "Filing"
        row.state, row.settled_at = State.DEAD, now
        row.reason = f"{step} it failed {MOST_TRIES} times. {row.latest_fault}".strip()
    else:
        row.tries, row.latest_try_at = row.tries + 1, now
    row.save(update_fields=("state", "settled_at", "reason", "tries", "latest_try_at"))
    return row.state


def _note_fault(mail_id: int, fault: Exception) -> None:
    is_away = isinstance(fault, (OperationalError, InterfaceError, psycopg.OperationalError))
    is_full = isinstance(fault, OSError) and fault.errno in _NO_ROOM
    # Only the kind of fault is kept: its message may quote the mail.
    words = "There was no room on the disk." if is_full else f"The fault: {type(fault).__name__}."
    if isinstance(fault, ReadingFailed):
        words = str(fault)
    waiting = InboundMail.objects.filter(pk=mail_id, state__in=WAITING)
    with contextlib.suppress(DatabaseError, psycopg.Error):
        if is_away or is_full:
            # It is not the mail's fault, so it is not counted against it.
            waiting.update(tries=Greatest(F("tries") - 1, Value(0)), latest_fault=words)
        else:
            waiting.update(latest_fault=words)
