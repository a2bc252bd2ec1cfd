"""The row history of an enquiry, for those who may read the audit."""

from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.queries.found import found_enquiries
from rooftree.support.enquiries.rules.kinds import ENQUIRY


def _title(actor: Actor, number: int) -> str | None:
    found = found_enquiries(actor=actor, ids=[number])
    return f"{found[0].reference}: {found[0].subject}" if found else None


HISTORIES = (
    HistoryKind(
        ENQUIRY,
        (HistoryTable("enquiries.Enquiry", "Enquiry"),),
        _title,
        lambda number: reverse("enquiries.enquiry", kwargs={"number": number}),
    ),
)
