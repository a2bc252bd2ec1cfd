"""Tell an asker, once, of the article that now answers what they asked."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.change import Kind, add_line, lock
from rooftree.support.enquiries.actions.reply_to_asker import latest_of_ours
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.models import (
    Enquiry,
    EnquiryLogEntry,
    Message,
    Notice,
    NotificationChoice,
)
from rooftree.support.enquiries.queries.mail_facts import latest_heard
from rooftree.support.enquiries.rules.addresses import same
from rooftree.support.enquiries.rules.article_words import told_text, told_words
from rooftree.support.enquiries.rules.proof import is_unproven
from rooftree.support.enquiries.rules.receipt import mail_subject
from rooftree.support.enquiries.rules.told import Choice, shipped_choice
from rooftree.support.knowledge import interface as knowledge

_AUTHOR = "Rooftree"


@dataclass(frozen=True)
class _Reach:
    """How one asker may be told of one article."""

    by_mail: bool
    by_bell: bool
    is_staff: bool


@transaction.atomic
def tell_of_article(
    *, actor: Actor, enquiry_id: int, article_id: int, at: datetime | None = None
) -> bool:
    """Put it into the thread, mail it and ring the bell. Safe to run twice; False: told nothing.

    Where the enquiry stands stays as it is. Who asked several times gets one mail.
    """
    access.require(actor, permissions.for_lane(0))
    now = at or timezone.now()
    enquiry, article = lock(enquiry_id), knowledge.told_article(article_id)
    if article is None or _was_told(enquiry, article_id):
        return False
    reach = _reach(enquiry, article, now)
    if not (reach.by_mail or reach.is_staff):
        return False
    text = told_text(
        name=enquiry.asker_name,
        reference=enquiry.reference,
        title=article.title,
        address=settings.SITE_ADDRESS + reverse("knowledge.article", args=[article.slug]),
        is_open=enquiry.is_open,
    )
    sent_id = _mail(actor, enquiry, text) if reach.by_mail else None
    _write(enquiry, text, sent_id, now)
    words = f"The asker was told of the article “{article.title}”"
    add_line(enquiry, Kind.ARTICLE, actor=actor, at=now, words=words, after=article_id)
    if reach.by_bell and enquiry.asker_id:
        _ring(enquiry, enquiry.asker_id, article.title, now)
    knowledge.note_told(actor=actor, ref=enquiry.ref, at=now)
    audit.record(actor, "enquiries.told_of_article", subject=enquiry.ref)
    return True


def _was_told(enquiry: Enquiry, article_id: int) -> bool:
    told = enquiry.log.filter(kind=Kind.ARTICLE, after=str(article_id))
    return told.exists()


def _reach(enquiry: Enquiry, article: knowledge.ToldArticle, at: datetime) -> _Reach:
    """Let a staff article reach proved colleagues at their own address alone."""
    held = staff.colleague(enquiry.asker_id) if enquiry.asker_id else None
    is_staff = held is not None and not held.has_left(on=timezone.localdate(at))
    heard = latest_heard(enquiry)
    is_proved = is_staff and not is_unproven(enquiry.proof, heard.proof if heard else "")
    is_own = held is not None and same(held.email, enquiry.asker_address)
    is_for_them = article.is_for_everyone or (is_proved and is_own)
    choice = _choice(enquiry.asker_id)
    may_mail = bool(enquiry.asker_address) and is_for_them and (held is None or is_staff)
    return _Reach(
        by_mail=may_mail and choice.by_mail and not _got_mail(enquiry, article.id),
        by_bell=is_staff and choice.by_bell,
        is_staff=is_staff,
    )


def _choice(colleague_id: int | None) -> Choice:
    kept = NotificationChoice.objects.filter(colleague=colleague_id, about=About.ARTICLE).first()
    if kept is None:
        return shipped_choice(About.ARTICLE)
    return Choice(by_bell=kept.by_bell, by_mail=kept.by_mail)


def _got_mail(enquiry: Enquiry, article_id: int) -> bool:
    """Say whether the same address was mailed of this article on another enquiry of theirs."""
    told = EnquiryLogEntry.objects.filter(
        kind=Kind.ARTICLE,
        after=str(article_id),
        enquiry__asker_address__iexact=enquiry.asker_address,
        # Written at one instant with the mail: who was told in the thread alone got none.
        enquiry__messages__at=F("at"),
        enquiry__messages__outbound_id__isnull=False,
    )
    return told.exists()


def _mail(actor: Actor, enquiry: Enquiry, text: str) -> int | None:
    """Give the mail's id; None where the gate held it."""
    sent_id = mail.send(
        actor=actor,
        mail=mail.OutgoingMail(
            to=(enquiry.asker_address,),
            to_name=enquiry.asker_name,
            subject=mail_subject(enquiry.subject, enquiry.reference),
            text=text,
            about=enquiry.ref,
            is_automatic=True,
            # The one automatic answer of a thread is its receipt; this is news of the product's.
            purpose="product",
            follows=latest_of_ours(enquiry),
        ),
    )
    return None if mail.sent_line(sent_id).state == "held" else sent_id


def _write(enquiry: Enquiry, text: str, sent_id: int | None, at: datetime) -> None:
    Message.objects.create(
        enquiry=enquiry,
        direction=Message.Direction.OUT,
        at=at,
        author_name=_AUTHOR,
        address=enquiry.asker_address if sent_id else "",
        text=text,
        is_automatic=True,
        outbound_id=sent_id,
    )


def _ring(enquiry: Enquiry, asker_id: int, title: str, at: datetime) -> None:
    Notice.objects.create(
        colleague_id=asker_id,
        enquiry=enquiry,
        about=About.ARTICLE,
        words=told_words(title),
        at=at,
    )
