"""Load a recurring question for a change."""

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import RecurringQuestion

RECURRING = "knowledge.recurring_question"


class RecurringUnknown(Exception):
    """There is no such recurring question: it was grouped anew, or nobody asks it any more."""


def lock_recurring(actor: Actor, recurring_id: int) -> RecurringQuestion:
    """Load and hold it for somebody who keeps articles."""
    access.require(actor, permissions.KEEP_ARTICLES)
    try:
        return RecurringQuestion.objects.select_for_update().get(pk=recurring_id)
    except RecurringQuestion.DoesNotExist:
        raise RecurringUnknown(recurring_id) from None


def ref_of(recurring_id: int) -> Ref:
    """Give how the audit names it."""
    return Ref(RECURRING, recurring_id)
