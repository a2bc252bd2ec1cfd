"""What enquiries do when something below, or enquiries themselves, tell that something happened."""

from collections.abc import Sequence

from django.db.migrations import Migration
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.events import interface as events
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.bring_back import bring_back_unreachable
from rooftree.support.enquiries.actions.close_signed_in import close_signed_in
from rooftree.support.enquiries.actions.hand_on_work import hand_on_work
from rooftree.support.enquiries.actions.keep_sign_in_words import ship_sign_in_words
from rooftree.support.enquiries.actions.note_earlier_questions import note_earlier_questions
from rooftree.support.enquiries.events import NoticesToMail, SignInCallMade
from rooftree.support.enquiries.jobs.help_sign_in import help_sign_in
from rooftree.support.enquiries.jobs.mail_notices import mail_notice
from rooftree.support.enquiries.jobs.tell_of_article import tell_of_article
from rooftree.support.enquiries.rules.kinds import ENQUIRY
from rooftree.support.enquiries.rules.quiet import seconds_until_told
from rooftree.support.knowledge import interface as knowledge


def _hand_on(event: access.ColleagueLeft) -> None:
    hand_on_work(
        actor=Actor.system("leaver’s work"),
        colleague_id=event.colleague_id,
        to_id=event.hand_on_to,
    )


def _help(event: SignInCallMade) -> None:
    help_sign_in.defer(message_id=event.message_id)


def _mail(event: NoticesToMail) -> None:
    now = timezone.now()
    is_now = event.is_at_once or calendars.is_open("support", now)
    opens_at = now if is_now else calendars.next_opening("support", now)
    for notice_id in event.notice_ids:
        mail_notice.defer(
            notice_id=notice_id, in_seconds=seconds_until_told(now=now, opens_at=opens_at)
        )


def _bring_back(event: mail.AddressUnreachable) -> None:
    bring_back_unreachable(
        actor=Actor.system("mail delivery"),
        outbound_id=event.outbound_id,
        address=event.address,
    )


def _close(event: access.SignedIn) -> None:
    close_signed_in(actor=Actor.system("Rooftree"), address=event.address)


def _tell_of_article(event: knowledge.ArticlePublished) -> None:
    """Tell each by a job of its own, the latest first: who asked often gets one mail, there."""
    numbers = {ref.id for ref in event.question_refs if ref.kind == ENQUIRY}
    for number in sorted(numbers, reverse=True):
        tell_of_article.defer(
            lock=f"article.{event.article_id}", enquiry_id=number, article_id=event.article_id
        )


def listen() -> None:
    """Have all of these called; once, from `apps.py`."""
    events.subscribe(access.ColleagueLeft, _hand_on)
    events.subscribe(access.SignedIn, _close)
    events.subscribe(SignInCallMade, _help)
    events.subscribe(NoticesToMail, _mail)
    events.subscribe(mail.AddressUnreachable, _bring_back)
    events.subscribe(knowledge.ArticlePublished, _tell_of_article)


def ship_words(**_facts: object) -> None:
    """Add the shipped sign-in words that this site never had."""
    ship_sign_in_words(actor=Actor.system("set-up"))


def note_earlier(*, plan: Sequence[tuple[Migration, bool]] = (), **_facts: object) -> None:
    """Note the questions of earlier enquiries, right after the table of questions was made."""
    made = (not is_back and step.app_label == "knowledge" for step, is_back in plan)
    if any(made):
        note_earlier_questions(actor=Actor.system("set-up"))
