"""File a mail that was read: ask who takes it, and have them take it, in one transaction."""

from django.db import connection, transaction
from django.utils import timezone

from rooftree.platform.mail.actions.answer_cut import answer_cut
from rooftree.platform.mail.actions.mark_bounce import mark_reported_bounces
from rooftree.platform.mail.actions.self_test import SELF_TEST, note_returned
from rooftree.platform.mail.models import InboundMail, OutboundMail
from rooftree.platform.mail.queries.arrived_mail import ArrivedMail, arrived_mail
from rooftree.platform.mail.rules.arrival_key import lock_number
from rooftree.platform.references.interface import Ref
from rooftree.platform.slots.interface import Claim, Filing, MailClaimEntry, filled

State = InboundMail.State
FiledAs = InboundMail.FiledAs
# Named, because PostgreSQL refuses a change that so much as mentions the raw bytes.
_WRITTEN = (
    *("state", "reason", "settled_at", "tries", "latest_fault", "claim_name", "claim_reason"),
    *("filed_as", "filed_kind", "filed_id", "reference", "lane", "is_answered", "duplicate_of"),
)


@transaction.atomic
def file_mail(*, mail_id: int) -> None:
    """File the mail, or make it a dead letter; one that is not waiting for it is left alone."""
    row = InboundMail.objects.select_for_update(of=("self",)).defer("raw").get(pk=mail_id)
    if row.state != State.PARSED:
        return
    key = row.parsed.arrival_key
    # Two workers with the same mail come here one after the other.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock_number(key)])
    first = _filed_before(mail_id, key)
    if first is not None:
        _file_duplicate(row, first)
    else:
        _file_first(row, arrived_mail(mail_id))
    row.settled_at, row.tries, row.latest_fault = timezone.now(), 0, ""
    row.save(update_fields=_WRITTEN)


def _filed_before(mail_id: int, key: str) -> InboundMail | None:
    same = InboundMail.objects.defer("raw").filter(parsed__arrival_key=key, state=State.FILED)
    return same.exclude(filed_as=FiledAs.DUPLICATE).exclude(pk=mail_id).order_by("pk").first()


def _file_duplicate(row: InboundMail, first: InboundMail) -> None:
    row.state, row.filed_as, row.duplicate_of = State.FILED, FiledAs.DUPLICATE, first
    row.filed_kind, row.filed_id = first.filed_kind, first.filed_id
    row.reference, row.lane = first.reference, first.lane
    row.reason = "The same mail was filed before."


def _file_first(row: InboundMail, mail: ArrivedMail) -> None:
    if mail.mail_class == "ours":
        _file_own(row, mail)
        return
    if mail.mail_class == "bounce-permanent":
        mark_reported_bounces(mail_id=mail.id)
    for entry in filled("mail_claims", MailClaimEntry):
        claim = entry.claimer.claim(mail)
        if claim is not None:
            _note(row, entry, claim, entry.claimer.file(mail, claim))
            row.is_answered = answer_cut(row, mail) or row.is_answered
            return
    row.state, row.reason = State.DEAD, "Nobody takes mail for this address."


def _file_own(row: InboundMail, mail: ArrivedMail) -> None:
    """Keep our own mail that came back as a line: it must never start or answer anything."""
    sent = OutboundMail.objects.filter(message_id=mail.message_id).first()
    row.state, row.filed_as = State.FILED, FiledAs.NOTE_LINE
    row.reason = "It is a mail that we sent ourselves."
    test_id = note_returned(outbound=sent, mail=row) if sent is not None else None
    if test_id is not None:
        row.filed_kind, row.filed_id = SELF_TEST, test_id
        row.reason = "It is our own self-test mail: mail comes in."
    elif sent is not None and sent.about_id is not None:
        row.filed_kind, row.filed_id = sent.about_kind, sent.about_id


def _note(row: InboundMail, entry: MailClaimEntry, claim: Claim, filing: Filing) -> None:
    ref: Ref | None = filing.ref or claim.ref
    row.state, row.filed_as, row.reason = (
        State.FILED,
        filing.filed_as,
        filing.reason or claim.reason,
    )
    row.claim_name, row.claim_reason = entry.name, claim.reason
    row.filed_kind, row.filed_id = (ref.kind, ref.id) if ref else ("", None)
    row.reference, row.lane = filing.reference or "", filing.lane
    row.is_answered = filing.answered
