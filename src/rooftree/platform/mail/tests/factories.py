"""Raw mails, and mails that came, for tests."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.receive_mail import receive_mail
from rooftree.platform.mail.actions.rescue_waiting import rescue_waiting_copies
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.actions.settle_mail import settle_mail
from rooftree.platform.mail.models import InboundMail, Mailbox, OutboundCopy
from rooftree.platform.mail.queries.arrived_mail import ArrivedMail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Claim, Filing, MailClaimEntry
from rooftree.platform.slots.tests.filling import fill_only

MAILBOX = "ihms@council.example"
TINY_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def make_mailbox(address: str = MAILBOX, name: str = "IHMS support") -> Mailbox:
    return Mailbox.objects.get_or_create(address=address, defaults={"name": name})[0]


def raw_mail(
    text: str = "The diary does not open.\n",
    *,
    sender: str = "Morven Baillie <morven.baillie@council.example>",
    to: str = MAILBOX,
    subject: str = "Diary",
    message_id: str | None = None,
    **headers: str,
) -> bytes:
    """Write a mail; `headers` name others, with _ for -."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Message-ID"] = f"<{message_id or uuid.uuid4().hex + '@council.example'}>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def arrive(
    raw: bytes, *, to: str | tuple[str, ...] = MAILBOX, envelope_sender: str | None = None
) -> InboundMail:
    """Take a mail in and work on it to its end."""
    make_mailbox()
    recipients = (to,) if isinstance(to, str) else to
    mail_id = receive_mail(
        raw=raw, recipients=recipients, envelope_sender=envelope_sender, came_by="smtp"
    )
    settle_mail(mail_id=mail_id)
    return InboundMail.objects.select_related("parsed").get(pk=mail_id)


def let_mail_leave() -> None:
    """Do what the mail jobs would do now: hand over every copy whose time has come."""
    rescue_waiting_copies()
    run_due_jobs(queues=["mail"], including_later=True, raises=False)


def posted(
    to: str = "morven.baillie@council.example", *, actor: Actor | None = None, **named: object
) -> OutboundCopy:
    """Send a mail and have it kept for its reader."""
    facts = {"to": (to,), "subject": "Your diary", "text": "See https://council.example/x ok."}
    mail = OutgoingMail(**(facts | named))
    copy = OutboundCopy.objects.get(mail_id=send(actor=actor or Actor.system("test"), mail=mail))
    deliver_copy(copy_id=copy.pk)
    copy.refresh_from_db()
    return copy


def fate_of(mail_id: int) -> tuple[str, str]:
    """Give a mail's state and its latest fault."""
    row = InboundMail.objects.get(pk=mail_id)
    return row.state, row.latest_fault


class ToyClaimer:
    """Takes every mail that `wants` says yes to, and keeps them in a list."""

    def __init__(self, wants: Callable[[ArrivedMail], bool] = lambda _: True) -> None:
        self.wants = wants
        self.filed: list[ArrivedMail] = []

    def claim(self, mail: ArrivedMail) -> Claim | None:
        return Claim("it is for the toys") if self.wants(mail) else None

    def file(self, mail: ArrivedMail, claim: Claim) -> Filing:
        self.filed.append(mail)
        number = len(self.filed)
        is_reply = bool(mail.token or mail.our_refs)
        ref = mail.token or next(iter(mail.our_refs), None) or Ref("toys.toy", number)
        return Filing(
            filed_as="reply" if is_reply else "new",
            reason=claim.reason,
            reference=f"TOY-{ref.id}",
            ref=ref,
            lane=2,
        )


@contextmanager
def only_claims(*claimers: ToyClaimer) -> Iterator[None]:
    """Have these and no others asked who takes a mail."""
    asked = [MailClaimEntry(10 * n, f"toy {n}", each) for n, each in enumerate(claimers, 1)]
    with pytest.MonkeyPatch.context() as patch:
        fill_only(patch, "mail_claims", *asked)
        yield


def html_mail(html: str, *, plain: str = "", pictures: tuple[str, ...] = (), **named: str) -> bytes:
    """Write a mail with HTML, a plain twin and small pictures known by these content ids."""
    mail = message_from_bytes(raw_mail(plain or "Plain words", **named), policy=SMTP)
    assert isinstance(mail, EmailMessage)
    if not plain:
        mail.set_content(html, subtype="html")
    else:
        mail.add_alternative(html, subtype="html")
    for content_id in pictures:
        mail.get_body(("html",)).add_related(
            TINY_PNG, "image", "png", cid=f"<{content_id}>", filename="logo.png"
        )
    return mail.as_bytes()
