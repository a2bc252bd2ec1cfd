"""Tell the sender of a mail that was too large what became of it."""

from django.conf import settings

from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.queries.arrived_mail import ArrivedMail
from rooftree.platform.mail.queries.sent_line import sent_line
from rooftree.platform.mail.rules.cut_mail import answer_to_sender
from rooftree.platform.references.interface import Actor, Ref


def answer_cut(row: InboundMail, mail: ArrivedMail) -> bool:
    """Send the one answer, through the gate, in the place of any receipt. Says whether it goes.

    The caller has filed the mail and holds its row locked.
    """
    if not row.is_cut or not row.parsed.may_be_answered or row.state != InboundMail.State.FILED:
        return False
    words = answer_to_sender(
        subject=mail.subject,
        size=row.size,
        largest=settings.MAIL_LARGEST_BYTES,
        reference=row.reference,
    )
    sent_id = send(
        actor=Actor.system("mail intake"),
        mail=OutgoingMail(
            to=(mail.sender,),
            to_name=mail.sender_name,
            subject=f"Too large: {mail.subject}".strip(),
            text=words,
            about=Ref(row.filed_kind, row.filed_id) if row.filed_id is not None else None,
            is_automatic=True,
            from_mailbox=mail.mailbox,
            answers=mail.id,
        ),
    )
    return sent_line(sent_id).state != "held"
