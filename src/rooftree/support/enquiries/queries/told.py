"""What somebody was told, and how they chose to be told."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from rooftree.platform.database.interface import read_once
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.models import Notice, NotificationChoice
from rooftree.support.enquiries.rules.told import Choice, shipped_choice
from rooftree.support.enquiries.rules.why_here import clock_words
from rooftree.support.model import interface as model

SHOWN = 100
EXTERNAL_ESCALATION = 3
OF_SUPPLIER = {About.SUPPLIER, About.SUPPLIER_DUE, About.SUPPLIER_LICENCE}


@dataclass(frozen=True)
class NoticePlace:
    """What a notice is of, and its page."""

    reference: str
    subject: str
    path: str


@dataclass(frozen=True)
class NoticeLine:
    """One thing on the bell."""

    place: NoticePlace
    about: str
    words: str
    clock: str
    is_unread: bool


@dataclass(frozen=True)
class ToldChoice:
    """How somebody is told of one kind of thing."""

    about: str
    label: str
    choice: Choice


def unread_count(actor: Actor) -> int:
    """Count what stands unread on the actor's bell."""
    return unread_of(actor.colleague_id)


@read_once
def unread_of(colleague_id: int | None) -> int:
    """Count what stands unread on a colleague's bell; nobody's bell is empty."""
    return 0 if colleague_id is None else _unread(colleague_id).count()


def unread_part(colleague_id: int | None) -> Coalesce:
    """Give the same count as a part of another query."""
    rows = _unread(colleague_id or -1).order_by().values("colleague_id")
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n")), 0)


def _unread(colleague_id: int) -> QuerySet[Notice]:
    return Notice.objects.filter(colleague_id=colleague_id, read_at=None, is_on_bell=True)


def notices(*, actor: Actor, at: datetime) -> list[NoticeLine]:
    """Give the latest notices of the actor."""
    if actor.colleague_id is None:
        return []
    rows = Notice.objects.filter(colleague_id=actor.colleague_id, is_on_bell=True)
    return [
        NoticeLine(
            place=place_of(row),
            about=row.about,
            words=row.words,
            clock=clock_words(row.at, at),
            is_unread=row.read_at is None,
        )
        for row in rows.select_related("enquiry")[:SHOWN]
    ]


def place_of(row: Notice) -> NoticePlace:
    """Say what a notice is of; who asked an enquiry reads it as its asker."""
    enquiry = row.enquiry
    if enquiry is None:
        return NoticePlace(row.reference, row.subject, row.path)
    page = "enquiries.my_thread" if row.about == About.ARTICLE else "enquiries.enquiry"
    path = reverse(page, kwargs={"number": enquiry.pk})
    return NoticePlace(enquiry.reference, enquiry.subject, path)


def told_choices(*, actor: Actor, on: date) -> list[ToldChoice]:
    """Give the actor's choices; what ships where they chose nothing.

    Of the supplier only the team is asked that owns level 3 on the day: nobody else is told.
    """
    kept = {
        row.about: Choice(by_bell=row.by_bell, by_mail=row.by_mail)
        for row in NotificationChoice.objects.filter(colleague_id=actor.colleague_id or -1)
    }
    return [
        ToldChoice(about.value, about.label, kept.get(about.value, shipped_choice(about.value)))
        for about in About
        if about not in OF_SUPPLIER or _hears_of_supplier(actor, on)
    ]


def _hears_of_supplier(actor: Actor, on: date) -> bool:
    return EXTERNAL_ESCALATION in model.level_of_team(actor.team_ids, on=on)
