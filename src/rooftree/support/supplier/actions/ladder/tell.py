"""Tell the team what happens on supplier cases, on the one bell."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.crew import crew_ids, readers_of


def tell_case(
    case: SupplierCase,
    about: enquiries.About,
    words: str,
    *,
    actor: Actor,
    at: datetime,
    is_at_once: bool = False,
) -> None:
    """Tell whose case it is, and who stands in; the whole team where nobody has it.

    `words` go by mail too, so they name no person. `is_at_once`: mail goes out of hours as well.
    """
    news = enquiries.News(
        about=about,
        words=words,
        ref=case.ref,
        reference=case.reference,
        path=reverse("supplier.case", kwargs={"case_number": case.pk}),
        subject=case.subject,
        is_at_once=is_at_once,
    )
    readers = readers_of(case.owner_id, timezone.localdate(at))
    enquiries.tell_colleagues(actor=actor, colleague_ids=readers, news=news, at=at)


def tell_crew(news: enquiries.News, *, actor: Actor, at: datetime) -> None:
    """Tell everybody whose team owns level 3 today."""
    readers = crew_ids(timezone.localdate(at))
    enquiries.tell_colleagues(actor=actor, colleague_ids=readers, news=news, at=at)
