"""Mail the supplier's people that something new stands on a case of theirs."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.models import SupplierCase, SupplierPerson


def tell_seats(case: SupplierCase, words: str, *, actor: Actor) -> int:
    """Write to everybody to whom the case is open. Returns to how many."""
    seats = case.seats.filter(ended_at=None, person__ended_at=None).select_related("person")
    return tell_people(case, words, [row.person for row in seats], actor=actor)


def tell_people(
    case: SupplierCase, words: str, people: Iterable[SupplierPerson], *, actor: Actor
) -> int:
    """Write to these. The mail says where to read, and nothing of what the case is about."""
    page = reverse("supplier.seat_case", kwargs={"seat_number": case.pk})
    text = (
        f"{words}: {case.reference}\n\nRead it, and answer, here:\n\n"
        f"{settings.SITE_ADDRESS}{page}\n\nPlease don’t answer this mail.\n"
    )
    count = 0
    for person in people:
        mail.send(
            actor=actor,
            mail=mail.OutgoingMail(
                to=(person.address,),
                to_name=person.name,
                subject=f"{words}: {case.reference}",
                text=text,
                is_automatic=True,
                purpose="product",
            ),
        )
        count += 1
    return count
