"""A mail that answers a notice of the bell: never the asker's words."""

from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Filing
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.add_note import MailedNote, keep_mailed_note
from rooftree.support.enquiries.actions.change import lock
from rooftree.support.enquiries.actions.filing.file_new import file_new
from rooftree.support.enquiries.actions.filing.file_reply import file_reply
from rooftree.support.enquiries.actions.filing.senders import Sender, sender_of
from rooftree.support.enquiries.actions.find_owner import owner_for
from rooftree.support.enquiries.models import Enquiry, Notice
from rooftree.support.enquiries.rules.addresses import same
from rooftree.support.enquiries.rules.note_takers import NoticeAnswer, keep_answer


def file_notice_reply(*, actor: Actor, arrived: mail.ArrivedMail, notice_id: int) -> Filing:
    """Keep a member's words as an internal note; file anybody else's as a reply to the thread."""
    notice = Notice.objects.get(pk=notice_id)
    if notice.enquiry_id is None:
        return _file_above(notice, actor=actor, arrived=arrived)
    enquiry = lock(notice.enquiry_id)
    sender = sender_of(arrived)
    colleague_id = sender.asker.colleague_id
    if colleague_id is None or not _is_member(enquiry, colleague_id, sender, arrived):
        return file_reply(actor=actor, arrived=arrived, enquiry_id=enquiry.pk)
    mailed = MailedNote(
        author_id=colleague_id,
        author_name=sender.name,
        text=arrived.new_words or "(no words)",
        file_ids=tuple(file.file_id for file in arrived.attachments),
        inbound_id=arrived.id,
    )
    keep_mailed_note(actor=actor, enquiry=enquiry, mailed=mailed, at=arrived.received_at)
    reason = "a member answered a notice, so it is an internal note"
    return Filing("note-line", reason, enquiry.reference, enquiry.ref, enquiry.lane)


def _file_above(notice: Notice, *, actor: Actor, arrived: mail.ArrivedMail) -> Filing:
    """Have the module keep it whose record the notice is of; what it can't keep is a new enquiry."""
    sender = sender_of(arrived)
    colleague_id = sender.asker.colleague_id
    if colleague_id is None or not _is_proved(sender, arrived):
        return file_new(actor=actor, arrived=arrived)
    answer = NoticeAnswer(
        ref=notice.of,
        colleague_id=colleague_id,
        name=sender.name,
        text=arrived.new_words or "(no words)",
        file_ids=tuple(file.file_id for file in arrived.attachments),
        inbound_id=arrived.id,
        at=arrived.received_at,
    )
    if not keep_answer(answer):
        return file_new(actor=actor, arrived=arrived)
    reason = "a colleague answered a notice, so it is an internal note"
    return Filing("note-line", reason, notice.reference, notice.of)


def _is_proved(sender: Sender, arrived: mail.ArrivedMail) -> bool:
    return arrived.is_sender_proven or same(arrived.token_recipient, sender.asker.address)


def _is_member(
    enquiry: Enquiry, colleague_id: int, sender: Sender, arrived: mail.ArrivedMail
) -> bool:
    """Whether the sender is of the owning team, and more than a name on an envelope says so."""
    owner = owner_for(enquiry.lane, arrived.received_at)
    if owner is None or not _is_proved(sender, arrived):
        return False
    on = timezone.localdate(arrived.received_at)
    return any(member.id == colleague_id for member in staff.members_of(owner.team_id, on=on))
