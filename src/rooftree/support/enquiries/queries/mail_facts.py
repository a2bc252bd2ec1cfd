"""What mail has to say on an enquiry's page: addresses that fail, who forwarded, linked ones."""

from dataclasses import dataclass

from django.db.models import Q

from rooftree.platform.mail import interface as mail
from rooftree.support.enquiries.models import Enquiry, Forwarding, Message
from rooftree.support.enquiries.rules.proof import is_unproven

LINKED_AT_MOST = 10


@dataclass(frozen=True)
class LinkedEnquiry:
    """Another enquiry, and how it is linked: continues, continued-by, claims or claimed-by."""

    id: int
    how: str

    @property
    def reference(self) -> str:
        """The number people quote."""
        return f"ENQ-{self.id}"


@dataclass(frozen=True)
class ForwardedLine:
    """Who forwarded the mail, who first wrote it, and whether they are the asker now."""

    forwarder: str
    first_writer: str
    first_address: str
    is_taken: bool
    taken_by: str


@dataclass(frozen=True)
class MailFacts:
    """`reply_to` is where the latest mail of those who take part asks to be answered."""

    unreachable: tuple[mail.Unreachable, ...]
    forwarded: ForwardedLine | None
    linked: tuple[LinkedEnquiry, ...]
    reply_to: str
    is_unproven: bool


def mail_facts(enquiry: Enquiry) -> MailFacts:
    """Read them in five queries."""
    latest = latest_heard(enquiry)
    return MailFacts(
        unreachable=tuple(mail.unreachable(addresses_written_to(enquiry))),
        forwarded=_forwarded(enquiry),
        linked=_linked(enquiry),
        reply_to=latest.reply_to if latest else "",
        is_unproven=is_unproven(enquiry.proof, latest.proof if latest else ""),
    )


def addresses_written_to(enquiry: Enquiry) -> list[str]:
    """Give whom we write to here: the asker, who takes part, and teams that were asked."""
    asked = enquiry.team_questions.filter(answered_at=None).values_list("address")
    others = enquiry.participants.order_by().values_list("address").union(asked)
    return [enquiry.asker_address, *(address for (address,) in others)]


def latest_heard(enquiry: Enquiry) -> Message | None:
    """Give the latest message of the asker or of somebody who takes part."""
    heard = enquiry.messages.filter(direction=Message.Direction.IN, is_participant=True)
    return heard.order_by("-at", "-id").first()


def _forwarded(enquiry: Enquiry) -> ForwardedLine | None:
    row = Forwarding.objects.filter(enquiry=enquiry, put_aside_at=None).first()
    if row is None:
        return None
    return ForwardedLine(
        forwarder=row.forwarder_name,
        first_writer=row.first_writer,
        first_address=row.original_address,
        is_taken=row.taken_at is not None,
        taken_by=row.taken_by_name,
    )


def _linked(enquiry: Enquiry) -> tuple[LinkedEnquiry, ...]:
    """Say the links to earlier ones, then those of later ones to this."""
    found = [
        LinkedEnquiry(number, how)
        for number, how in (
            (enquiry.continues_id, "continues"),
            (enquiry.claims_id, "claims"),
        )
        if number is not None
    ]
    later = Enquiry.objects.filter(Q(continues=enquiry) | Q(claims=enquiry)).order_by("pk")
    found += [
        LinkedEnquiry(number, "continued-by" if continues == enquiry.pk else "claimed-by")
        for number, continues in later.values_list("pk", "continues_id")[:LINKED_AT_MOST]
    ]
    return tuple(found)
