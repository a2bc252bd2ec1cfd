"""Django's mail goes through the sender gate too: mails about accounts, and alarms."""

from collections.abc import Sequence

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

from rooftree.platform.mail.interface import OutgoingMail, SendRefused, send, sent_lines
from rooftree.platform.references.interface import Actor


class EmailBackend(BaseEmailBackend):
    """Queues each mail in the caller's transaction. Words only: HTML and files are left out."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Queue the mails; returns how many leave: what the gate holds back is not counted."""
        return sum(self._send(message) for message in email_messages)

    def _send(self, message: EmailMessage) -> bool:
        # One mail for each reader: who else was written to about an account is nobody's business.
        sent = []
        try:
            for recipient in message.recipients():
                mail = OutgoingMail(
                    to=(recipient,),
                    subject=str(message.subject),
                    text=str(message.body),
                    is_automatic=True,
                    purpose="product",
                )
                sent.append(send(actor=Actor.system("account mail"), mail=mail))
        except SendRefused:
            if not self.fail_silently:
                raise
            return False
        return any(line.state != "held" for line in sent_lines(sent))
