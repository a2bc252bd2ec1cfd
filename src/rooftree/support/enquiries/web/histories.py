"""The row history of an enquiry, for those who may read the audit."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.queries.found import found_enquiries
from rooftree.support.enquiries.rules.kinds import ENQUIRY


def _titles(actor: Actor, numbers: Sequence[int]) -> dict[int, str]:
    found = found_enquiries(actor=actor, ids=numbers)
    return {each.id: f"{each.reference}: {each.subject}" for each in found}


HISTORIES = (
    HistoryKind(
        ENQUIRY,
        (
            HistoryTable("enquiries.Enquiry", "Enquiry"),
            HistoryTable("enquiries.Participant", "Participants", field="enquiry_id"),
        ),
        _titles,
        lambda number: reverse("enquiries.enquiry", kwargs={"number": number}),
    ),
)
