"""The page on which a step of the ladder is used."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.cases.clocks import Clockwork, state_of, with_log
from rooftree.support.supplier.queries.ladder.card import LadderCard, ladder_card


@dataclass(frozen=True)
class LadderPage:
    """The case, and its ladder."""

    case_number: int
    reference: str
    subject: str
    card: LadderCard


def ladder_page(*, actor: Actor, case_id: int, at: datetime) -> LadderPage | None:
    """Give it for the team that owns level 3 today; None where there is no such case."""
    access.require(actor, permissions.WORK_CASES)
    case = with_log(SupplierCase.objects.filter(pk=case_id)).first()
    if case is None:
        return None
    state = state_of(case, Clockwork(), at)
    card = ladder_card(actor=actor, case=case, state=state, at=at)
    return LadderPage(case.pk, case.reference, case.subject, card)
