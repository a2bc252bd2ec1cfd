"""Read the bell, choose how to be told, and mail a notice."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.models import Notice, NotificationChoice
from rooftree.support.enquiries.queries.told import NoticePlace, place_of
from rooftree.support.enquiries.rules.note_takers import keeps_answers
from rooftree.support.enquiries.rules.told import Choice

OWN_NOTICES = "enquiries.own_notices"
# The sender gate stops automatic mail to one address at 20 an hour: reset links need the rest.
MAILS_AN_HOUR = 10


@transaction.atomic
def mark_read(*, actor: Actor, at: datetime | None = None) -> int:
    """Mark all that stands on the actor's bell as read. Returns how many there were."""
    unread = Notice.objects.filter(colleague_id=_own(actor), read_at=None)
    return unread.update(read_at=at or timezone.now())


@transaction.atomic
def choose_notifications(*, actor: Actor, choices: Mapping[str, Choice]) -> int:
    """Keep how the actor wants to be told of each thing. Returns the colleague's id."""
    colleague_id = _own(actor)
    for about, choice in choices.items():
        NotificationChoice.objects.update_or_create(
            colleague_id=colleague_id,
            about=About(about),
            defaults={"by_bell": choice.by_bell, "by_mail": choice.by_mail},
        )
    return colleague_id


@transaction.atomic
def mail_notice(*, actor: Actor, notice_id: int, at: datetime | None = None) -> bool:
    """Mail one notice to its reader, once. It names the record and no person."""
    if actor.kind != "system":
        raise access.NotAllowed(OWN_NOTICES)
    notice = (
        Notice.objects.select_for_update(of=("self",)).select_related("enquiry").get(pk=notice_id)
    )
    reader = staff.colleague(notice.colleague_id)
    now = at or timezone.now()
    has_left = reader is None or reader.has_left(on=timezone.localdate(now))
    if notice.mailed_at or notice.read_at or reader is None or has_left or _is_full(reader.id, now):
        return False
    place = place_of(notice)
    mail.send(
        actor=actor,
        mail=mail.OutgoingMail(
            to=(reader.email,),
            subject=f"{notice.words}: {place.reference}",
            text=_text(notice, place),
            about=notice.ref,
            is_automatic=True,
            purpose="product",
        ),
    )
    notice.mailed_at = now
    notice.save(update_fields=["mailed_at"])
    return True


def _text(notice: Notice, place: NoticePlace) -> str:
    parts = [f"{notice.words}: {place.reference}", f"{settings.SITE_ADDRESS}{place.path}"]
    if notice.enquiry_id is not None or keeps_answers(notice.record_kind):
        parts.append("If you reply to this mail, your words become an internal note.")
    choices = f"{settings.SITE_ADDRESS}{reverse('enquiries.told')}"
    parts.append(f"You can choose what you are told of, and how: {choices}\n")
    return "\n\n".join(parts)


def _is_full(colleague_id: int, at: datetime) -> bool:
    mailed = Notice.objects.filter(colleague_id=colleague_id, mailed_at__gt=at - timedelta(hours=1))
    return mailed.count() >= MAILS_AN_HOUR


def _own(actor: Actor) -> int:
    if actor.colleague_id is None:
        raise access.NotAllowed(OWN_NOTICES)
    return actor.colleague_id
