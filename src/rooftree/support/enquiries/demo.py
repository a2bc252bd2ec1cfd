"""Enquiries' part of the demo council: about 25 of all kinds, dates relative to today."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from email.policy import SMTP

from django.conf import settings
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.add_note import add_note
from rooftree.support.enquiries.actions.ask_from_page import PageQuestion, ask_from_page
from rooftree.support.enquiries.actions.ask_team import TeamAsk, ask_team
from rooftree.support.enquiries.actions.asking import Origin, Tried
from rooftree.support.enquiries.actions.call_for_sign_in import SignInCall, call_for_sign_in
from rooftree.support.enquiries.actions.change import Kind
from rooftree.support.enquiries.actions.help_sign_in import help_caller
from rooftree.support.enquiries.actions.log_for_asker import LoggedQuestion, log_for_asker
from rooftree.support.enquiries.actions.reply_as_asker import reply_as_asker
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.actions.work import hand_back, take_enquiry
from rooftree.support.enquiries.choices import Trouble
from rooftree.support.enquiries.demo_stories import CALLUM, LETTERS, STORIES, Letter, Step, Story
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry, Message, TeamMessage

_MIDDAY = time(14, 2)
# One dot of ink, drawn as large as a crest.
_CREST = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def load(context: DemoContext) -> None:
    """Tell every story that was not told before, then let the demo's mails come in."""
    now = _now(context)
    mail.ensure_mailbox(
        actor=Actor.system("demo council"), address=settings.MAILBOX_ADDRESS, name="IHMS support"
    )
    for story in STORIES:
        if not _is_told(context, story):
            _tell(context, story, now)
    for letter in LETTERS:
        if not Enquiry.objects.filter(subject=letter.subject, how="mail").exists():
            _post(letter, now - timedelta(minutes=letter.ago))
            for enquiry in Enquiry.objects.filter(subject=letter.subject, how="mail"):
                _date_mails_back(enquiry.pk)


def _now(context: DemoContext) -> datetime:
    """Give the instant that the stories lead up to."""
    if context.today == timezone.localdate():
        return timezone.now()
    return timezone.make_aware(datetime.combine(context.today, _MIDDAY))


def _is_told(context: DemoContext, story: Story) -> bool:
    subject = story.subject or f"Can’t sign in: {Trouble(story.way).label.lower()}"
    return Enquiry.objects.filter(subject=subject, asker_id=context.cast[story.who]).exists()


def _actor(context: DemoContext, username: str) -> Actor:
    account = access.account_of_colleague(context.cast[username])
    if account is None:
        return Actor.anonymous()
    return access.actor_of(account.id, on=timezone.localdate())


def _tell(context: DemoContext, story: Story, now: datetime) -> None:
    at = now - timedelta(minutes=story.ago)
    if story.way == "page":
        number = _from_page(context, story, at)
    elif story.way in Trouble.values:
        call = SignInCall(story.way, f"{story.who}@council.example", words=story.text)
        number = call_for_sign_in(actor=Actor.anonymous(), call=call, at=at)
    else:
        logged = LoggedQuestion(
            subject=story.subject,
            text=story.text,
            how=story.way,
            colleague_id=context.cast[story.who],
            urgent_reason=story.urgent,
        )
        number = log_for_asker(actor=_actor(context, CALLUM), logged=logged, at=at)
    for step in story.steps:
        _STEPS[step.verb](context, number, step, now - timedelta(minutes=step.ago))
    _date_mails_back(number)


def _date_mails_back(number: int) -> None:
    """Let the story's mails be as old as the story, so that they count for no limit of today."""
    receipts = EnquiryLogEntry.objects.filter(enquiry_id=number, kind=Kind.ACKNOWLEDGED)
    sent = [(int(outbound), at) for outbound, at in receipts.values_list("after", "at")]
    for messages in (
        Message.objects.filter(enquiry_id=number),
        TeamMessage.objects.filter(question__enquiry_id=number),
    ):
        sent += messages.exclude(outbound_id=None).values_list("outbound_id", "at")
    for outbound_id, at in sent:
        mail.date_back(outbound_id=outbound_id, at=at)


def _from_page(context: DemoContext, story: Story, at: datetime) -> int:
    release = f"{settings.RELEASE}, {settings.ENVIRONMENT}"
    question = PageQuestion(
        subject=story.subject,
        text=story.text,
        origin=Origin(story.help_key, story.record, release),
        tried=Tried(guide=story.tried),
        urgent_reason=story.urgent,
    )
    return ask_from_page(actor=_actor(context, story.who), question=question, at=at)


def _take(context: DemoContext, number: int, step: Step, at: datetime) -> None:
    take_enquiry(actor=_actor(context, step.who), enquiry_id=number, at=at)


def _back(context: DemoContext, number: int, step: Step, at: datetime) -> None:
    hand_back(actor=_actor(context, step.who), enquiry_id=number, reason=step.text, at=at)


def _note(context: DemoContext, number: int, step: Step, at: datetime) -> None:
    add_note(actor=_actor(context, step.who), enquiry_id=number, text=step.text, at=at)


def _ask(context: DemoContext, number: int, step: Step, at: datetime) -> None:
    team = staff.team_by_key(step.to)
    ask = TeamAsk(text=step.text, team_id=team.id if team else None)
    ask_team(actor=_actor(context, step.who), enquiry_id=number, ask=ask, at=at)


def _reply(context: DemoContext, number: int, step: Step, at: datetime) -> None:
    reply_to_asker(
        actor=_actor(context, step.who),
        enquiry_id=number,
        text=step.text,
        after="close" if step.verb == "reply+close" else "wait",
        at=at,
    )


def _asker(context: DemoContext, number: int, step: Step, at: datetime) -> None:
    reply_as_asker(actor=_actor(context, step.who), enquiry_id=number, text=step.text, at=at)


def _link(_context: DemoContext, number: int, _step: Step, at: datetime) -> None:
    """Send the link that the sign-in page sends by itself, and close the call as helped."""
    call = Enquiry.objects.get(pk=number).messages.latest("at")
    help_caller(actor=Actor.system("sign-in help"), message_id=call.pk, at=at)


def _team(_context: DemoContext, number: int, step: Step, at: datetime) -> None:
    """Have the asked team answer our mail by mail."""
    asked = TeamMessage.objects.filter(question__enquiry_id=number).latest("at")
    sent = mail.sent_line(asked.outbound_id) if asked.outbound_id else None
    if sent is not None:
        letter = Letter(step.who, f"Re: {sent.subject}", step.text + "\n", step.ago)
        _post(letter, at, answers=sent.message_id)


def _post(letter: Letter, at: datetime, *, answers: str = "") -> None:
    """Take a mail in, as the listener would have done then."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = letter.sender, settings.MAILBOX_ADDRESS
    message["Subject"] = letter.subject
    message["Message-ID"] = f"<{abs(hash(letter)):x}.{timezone.now():%Y%m%d%H%M%S}@council.example>"
    if answers:
        message["In-Reply-To"] = f"<{answers}>"
    message.set_content(letter.text)
    if letter.html:
        message.add_alternative(letter.html, subtype="html")
        shown = message.get_payload()[1]
        shown.add_related(
            _CREST, "image", "png", cid="<crest@council.example>", filename="crest.png"
        )
    mail_id = mail.receive_mail(
        raw=message.as_bytes(),
        recipients=[settings.MAILBOX_ADDRESS],
        envelope_sender=None,
        came_by="demo",
        at=at,
    )
    mail.settle_mail(mail_id=mail_id)


_STEPS: dict[str, Callable[[DemoContext, int, Step, datetime], None]] = {
    "take": _take,
    "back": _back,
    "note": _note,
    "ask": _ask,
    "reply": _reply,
    "reply+close": _reply,
    "asker": _asker,
    "link": _link,
    "team": _team,
}
