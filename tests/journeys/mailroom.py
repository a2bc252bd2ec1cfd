"""Mail for the journeys: written to the real listener, and read as its reader got it."""

import smtplib
import uuid
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from django.conf import settings
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail


def mails_to(address: str) -> list[mail.SampleMail]:
    """Let the worker finish, then give the mails that somebody got, newest first."""
    run_due_jobs()
    found = [mail.sample_mail(line.id) for line in mail.sample_mails(address)]
    return [each for each in found if each is not None]


def newest_mail_to(address: str) -> mail.SampleMail:
    """Give the latest mail that somebody got."""
    return mails_to(address)[0]


def write_mail(
    *,
    sender: str,
    text: str,
    subject: str = "",
    answers: mail.SampleMail | None = None,
    **headers: str,
) -> None:
    """Write as a mail program would, over SMTP, and let the worker finish."""
    written = EmailMessage(policy=SMTP)
    written["From"] = sender
    written["To"] = settings.MAILBOX_ADDRESS
    written["Subject"] = subject or f"Re: {answers.subject if answers else ''}"
    written["Date"] = format_datetime(timezone.localtime())
    written["Message-ID"] = f"<{uuid.uuid4().hex}@council.example>"
    for name, value in headers.items():
        written[name.replace("_", "-")] = value
    if answers is not None:
        _answer(written, answers)
    written.set_content(text)
    with smtplib.SMTP(settings.MAIL_LISTEN_HOST, settings.MAIL_LISTEN_PORT, timeout=10) as post:
        post.send_message(written)
    run_due_jobs()


def _answer(written: EmailMessage, answers: mail.SampleMail) -> None:
    """Address it as the reader's mail program does when they press Reply."""
    written.replace_header("To", answers.reply_to or answers.sender)
    written["In-Reply-To"] = f"<{answers.message_id}>"
    ids = [*answers.references, answers.message_id]
    written["References"] = " ".join(f"<{each}>" for each in ids)
