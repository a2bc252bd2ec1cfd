"""What the case page shows of the supplier's words: what was read off them."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from rooftree.support.supplier.choices import Author, Direction, Here, Status
from rooftree.support.supplier.models import SupplierCase
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


class _Line(NamedTuple):
    case_number: int
    their_reference: str
    status: str
    here_because: str
    id: int | None
    direction: str
    author: str
    asks: bool
    because: str
    text: str
    at: datetime | None


_FIELDS = (
    *("pk", "supplier_reference", "status", "here_because", "messages__pk"),
    *("messages__direction", "messages__author", "messages__asks", "messages__asks_because"),
    *("messages__text", "messages__at"),
)


def mail_card(case_id: int) -> MailCard | None:
    """Read case and messages in one query; the caller has found that the actor may."""
    found = SupplierCase.objects.filter(pk=case_id).order_by("messages__at", "messages__pk")
    lines = [_Line(*row) for row in found.values_list(*_FIELDS)]
    if not lines:
        return None
    case = lines[0]
    heard = [line for line in lines if line.direction == Direction.IN]
    persons = [line for line in heard if line.author == Author.PERSON]
    automatic = heard[-1] if heard and heard[-1].author == Author.AUTOMATIC else None
    asks = [line for line in heard if line.asks]
    waits = case.status == Status.WAITING and case.here_because == Here.SUPPLIER_ASKED
    runs = case.status in {Status.ACTIVE, Status.WAITING}
    return MailCard(
        case_number=case.case_number,
        their_reference=case.their_reference,
        asked=asks[-1].because if waits and asks else "",
        says_resolved=runs and bool(persons) and says_resolved(persons[-1].text),
        automatic=automatic.id if automatic else None,
        automatic_because=automatic.because if automatic else "",
    )
