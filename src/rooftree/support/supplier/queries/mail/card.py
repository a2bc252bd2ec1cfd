"""What the case page shows of the mail with the supplier: what waits, and what was read off."""

from dataclasses import dataclass

from rooftree.support.supplier.choices import Author, Direction, Here, Status
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.rules.mail.says_resolved import says_resolved


@dataclass(frozen=True)
class MailCard:
    """`asked` quotes what made the case wait for us.

    `says_resolved`: the latest words say so, and nobody has marked it. `automatic` is the latest
    message taken for a machine's, by id, and why.
    """

    case_number: int
    their_reference: str
    asked: str
    says_resolved: bool
    automatic: int | None
    automatic_because: str


def mail_card(case_id: int) -> MailCard | None:
    """Read it in two queries; the caller has found that the actor may."""
    case = SupplierCase.objects.filter(pk=case_id).first()
    if case is None:
        return None
    messages = list(case.messages.all())
    heard = [row for row in messages if row.direction == Direction.IN]
    persons = [row for row in heard if row.author == Author.PERSON]
    automatic = heard[-1] if heard and heard[-1].author == Author.AUTOMATIC else None
    asks = [row for row in heard if row.asks]
    waits = case.status == Status.WAITING and case.here_because == Here.SUPPLIER_ASKED
    return MailCard(
        case_number=case.pk,
        their_reference=case.supplier_reference,
        asked=asks[-1].asks_because if waits and asks else "",
        says_resolved=_says_resolved(case, persons),
        automatic=automatic.pk if automatic else None,
        automatic_because=automatic.asks_because if automatic else "",
    )


def _says_resolved(case: SupplierCase, persons: list[CaseMessage]) -> bool:
    """Whether the latest words since it was last opened say so, on a case that still runs."""
    if case.status not in {Status.ACTIVE, Status.WAITING} or not persons:
        return False
    return says_resolved(persons[-1].text) and persons[-1].at >= case.raised_at
