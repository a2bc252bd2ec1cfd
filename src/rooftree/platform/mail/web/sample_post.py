"""Hand a mail of the demo's staff to the real SMTP listener."""

import smtplib
import uuid

from django.conf import settings
from django.utils import timezone

from rooftree.platform.mail.interface import Letter, SampleMail, address_in, build_message

_SECONDS = 10


class NotTaken(Exception):
    """The listener did not take the mail; the message is for the person who wrote it."""


def post_as(
    *, name: str, sender: str, to: str, subject: str, text: str, answers: SampleMail | None = None
) -> None:
    """Send it over loopback, as a mail program of that person would. Raises NotTaken."""
    recipient = address_in(to)
    own_id = f"{uuid.uuid4().hex}@{sender.rpartition('@')[2]}"
    references = (*answers.references, answers.message_id) if answers else ()
    raw = build_message(
        Letter(
            sender=sender,
            sender_name=name if name != sender else "",
            to=(("", recipient),),
            subject=subject,
            text=text,
            message_id=own_id,
            at=timezone.localtime(),
            in_reply_to=answers.message_id if answers else "",
            references=tuple(dict.fromkeys(references)),
        )
    )
    host, port = settings.MAIL_LISTEN_HOST, settings.MAIL_LISTEN_PORT
    try:
        with smtplib.SMTP(host, port, timeout=_SECONDS) as listener:
            listener.sendmail(sender, [recipient], raw)
    except smtplib.SMTPRecipientsRefused as fault:
        message = f"This system takes no mail for {recipient}. Write to {settings.MAILBOX_ADDRESS}."
        raise NotTaken(message) from fault
    except (smtplib.SMTPException, OSError) as fault:
        message = "The mail listener did not take the mail. Try again in a minute."
        raise NotTaken(message) from fault
