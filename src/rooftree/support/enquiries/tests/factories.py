"""The demo council's cast, enquiries and mails, for tests."""

from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from django.test import Client
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor, next_number
from rooftree.platform.slots.interface import DemoContext, DemoPartEntry, filled
from rooftree.support.enquiries.actions.asking import Asker, Question, asker_at
from rooftree.support.enquiries.actions.make_enquiry import make_enquiry
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.choices import How, Proof, Urgency
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.rules.status import After
from rooftree.support.enquiries.tests import kept_rows

# A Monday in office hours, inside the demo's initial period.
NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
TODAY = date(2026, 11, 23)
MAILBOX = "ihms@council.example"
SYSTEM = Actor.system("tests")


def rows(label: str) -> QuerySet[Model]:
    """Give what a lower module kept: `rows("mail.OutboundMail")`, for tests to look at."""
    return apps.get_model(label)._default_manager.all()


_kept_ids: dict[str, int] = {}


class Cast:
    """The demo council, by username: `cast.id("morag.kerr")`, `cast.actor("morag.kerr")`."""

    def __init__(self, folder: Path, today: date = TODAY) -> None:
        if today == TODAY and kept_rows.are_kept():
            kept_rows.put_back()
            self.ids = dict(_kept_ids)
            return
        context = DemoContext(today=today, folder=folder)
        for entry in filled("demo_parts", DemoPartEntry):
            if entry.order < 60:
                entry.load(context)
        mail.ensure_mailbox(actor=SYSTEM, address=MAILBOX, name="IHMS support")
        self.ids = context.cast
        if today == TODAY:
            _kept_ids.update(context.cast)
            kept_rows.keep()

    def id(self, username: str) -> int:
        return self.ids[username]

    def actor(self, username: str) -> Actor:
        account = access.account_of_colleague(self.ids[username])
        assert account is not None
        return access.actor_of(account.id, on=timezone.localdate())


def make(
    *,
    address: str = "morven.baillie@council.example",
    subject: str = "Rent account shows last year's charge",
    text: str = "Is it safe to quote the balance?",
    is_sign_in: bool = False,
    is_urgent: bool = False,
    at: datetime = NOW,
    how: str = How.PAGE,
    **values: object,
) -> Enquiry:
    """Make an enquiry as intake would, and set `values` on its row afterwards."""
    asker = asker_at(address, on=at.date()) if address else Asker(name="Somebody at the desk")
    question = Question(
        subject=subject,
        text=text,
        how=how,
        asker=asker,
        proof=Proof.SIGNED_IN if asker.colleague_id else Proof.UNKNOWN,
        is_sign_in=is_sign_in,
        trouble="password" if is_sign_in else "",
        urgency=Urgency.ASKED if is_urgent else Urgency.PLAIN,
        urgent_reason="Payments can't be posted" if is_urgent else "",
    )
    enquiry = make_enquiry(actor=SYSTEM, question=question, at=at)
    if values:
        Enquiry.objects.filter(pk=enquiry.pk).update(**values)
        enquiry.refresh_from_db()
    return enquiry


def write(
    text: str = "The page still charges last year's rent.\n",
    *,
    sender: str = "Morven Baillie <morven.baillie@council.example>",
    to: str = MAILBOX,
    subject: str = "Rent account",
    answers: str = "",
    **headers: str,
) -> mail.ArrivedMail:
    """Have a mail arrive and be filed; `answers` is a Message-ID of ours."""
    letter = EmailMessage(policy=SMTP)
    letter["From"], letter["To"], letter["Subject"] = sender, to, subject
    letter["Message-ID"] = headers.pop("Message_ID", f"<{timezone.now().timestamp()}{to}{subject}>")
    if answers:
        letter["In-Reply-To"] = f"<{answers}>"
    for name, value in headers.items():
        letter[name.replace("_", "-")] = value
    letter.set_content(text)
    mail_id = mail.receive_mail(
        raw=letter.as_bytes(), recipients=[to], envelope_sender=None, came_by="smtp"
    )
    state = mail.settle_mail(mail_id=mail_id)
    assert state == "filed", state
    return mail.arrived_mail(mail_id)


def answer(cast: Cast, enquiry_id: int, *, after: After = "wait") -> int:
    """Have a member of the team press send; gives the message's id."""
    return reply_to_asker(
        actor=cast.actor("morag.kerr"), enquiry_id=enquiry_id, text="Not today.", after=after
    )


def latest_mail() -> Model:
    """Give the mail that came in latest, as mail keeps it."""
    latest = rows("mail.InboundMail").order_by("-pk").first()
    assert latest is not None
    return latest


def reply_address(outbound_id: int) -> str:
    """Give the signed address that a mail of ours is answered to."""
    return rows("mail.OutboundCopy").get(mail_id=outbound_id).reply_to


def make_many(number: int, **values: object) -> None:
    """Make so many enquiries like one another, a minute apart, in few statements."""
    first = make(**values)  # type: ignore[arg-type]
    copies = [Enquiry.objects.get(pk=first.pk) for _ in range(number - 1)]
    for n, copy in enumerate(copies, start=1):
        copy.pk, copy.received_at = next_number("ENQ"), first.received_at - minutes(n)
        copy.is_own_sign_in_call = False
    Enquiry.objects.bulk_create(copies)


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


def sign_in(client: Client, cast: Cast, username: str) -> Client:
    """Sign the client in as one of the cast."""
    client.force_login(get_user_model().objects.get(colleague_id=cast.id(username)))
    return client
