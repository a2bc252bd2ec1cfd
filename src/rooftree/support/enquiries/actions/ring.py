"""Put something on the bells of colleagues, and mail it to whom chose that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.events import NoticesToMail
from rooftree.support.enquiries.models import Notice, NotificationChoice
from rooftree.support.enquiries.rules.told import shipped_choice


@dataclass(frozen=True)
class News:
    """What a module above has to tell of one of its records; `path` is the record’s page.

    `words` go into the mail, so they name no person. `is_at_once`: mail goes out of hours too.
    """

    about: About
    words: str
    ref: Ref
    reference: str
    path: str
    subject: str = ""
    is_at_once: bool = False


def tell_colleagues(
    *, actor: Actor, colleague_ids: Iterable[int], news: News, at: datetime
) -> None:
    """Tell each colleague as they chose, and nobody of their own act."""
    ring(
        colleague_ids,
        news.about,
        actor=actor,
        at=at,
        is_at_once=news.is_at_once,
        words=news.words[:200],
        record_kind=news.ref.kind,
        record_id=news.ref.id,
        reference=news.reference,
        subject=news.subject[:200],
        path=news.path,
    )


def ring(
    colleague_ids: Iterable[int],
    about: About,
    *,
    actor: Actor,
    at: datetime,
    is_at_once: bool,
    **values: Any,
) -> None:
    """Write the notices; `values` are the fields of each."""
    readers = sorted(set(colleague_ids) - {actor.colleague_id})
    kept = {
        choice.colleague_id: choice
        for choice in NotificationChoice.objects.filter(colleague__in=readers, about=about)
    }
    shipped = shipped_choice(about)
    to_mail = []
    for reader in readers:
        by_bell = kept[reader].by_bell if reader in kept else shipped.by_bell
        by_mail = kept[reader].by_mail if reader in kept else shipped.by_mail
        if not (by_bell or by_mail):
            continue
        notice = Notice.objects.create(
            colleague_id=reader, about=about, is_on_bell=by_bell, at=at, **values
        )
        if by_mail:
            to_mail.append(notice.pk)
    if to_mail:
        events.publish(NoticesToMail(tuple(to_mail), is_at_once))
