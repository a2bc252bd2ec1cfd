"""Close what somebody asked who couldn't sign in, once they have."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.change import stand
from rooftree.support.enquiries.choices import Here, Outcome, Status, Trouble
from rooftree.support.enquiries.events import EnquiryClosed
from rooftree.support.enquiries.models import Enquiry

# Other troubles may stay though somebody signed in: a lost second factor, the wrong service.
_OVER_BY_SIGNING_IN = (Trouble.PASSWORD, Trouble.USERNAME, Trouble.LOCKED_OUT)


@transaction.atomic
def close_signed_in(*, actor: Actor, address: str, at: datetime | None = None) -> int:
    """Close the open calls of the address that signing in has answered; a reply reopens them.

    Returns how many were closed. One query where there is none.
    """
    if actor.kind != "system":
        raise access.NotAllowed(permissions.WORK_SIGN_INS)
    now = at or timezone.now()
    calls = Enquiry.objects.select_for_update().filter(
        ~Q(status=Status.CLOSED),
        lane=0,
        trouble__in=_OVER_BY_SIGNING_IN,
        asker_address__iexact=address,
    )
    closed = 0
    for enquiry in calls:
        _close(enquiry, actor, now)
        closed += 1
    return closed


def _close(enquiry: Enquiry, actor: Actor, at: datetime) -> None:
    stand(
        enquiry,
        Here.SIGNED_IN,
        actor=actor,
        at=at,
        reason="signed in since",
        status=Status.CLOSED,
        closed_at=at,
        outcome=Outcome.SIGNED_IN,
    )
    audit.record(actor, "enquiries.signed_in_since", subject=enquiry.ref)
    events.publish(EnquiryClosed(enquiry.pk, Outcome.SIGNED_IN))
