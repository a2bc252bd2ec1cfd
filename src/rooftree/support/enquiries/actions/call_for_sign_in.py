"""Ask for help with signing in, on the public page: nobody is known yet."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.asking import Question, asker_at
from rooftree.support.enquiries.actions.sign_in_calls import call_in_lane_0
from rooftree.support.enquiries.choices import How, Proof, Trouble
from rooftree.support.enquiries.events import SignInCallMade

# A link or a reminder may help at once; anything else needs a person.
HELPED_BY_LINK = frozenset({Trouble.PASSWORD, Trouble.USERNAME})


@dataclass(frozen=True)
class SignInCall:
    """What the public page asks for."""

    trouble: str
    address: str
    name: str = ""
    telephone: str = ""
    words: str = ""


@transaction.atomic
def call_for_sign_in(*, actor: Actor, call: SignInCall, at: datetime | None = None) -> int:
    """Put the caller into lane 0. The same work is done whoever holds the address.

    Whether an account exists is first looked at by the job, so the page's time tells nothing.
    """
    now = at or timezone.now()
    trouble = Trouble(call.trouble)
    asker = asker_at(
        call.address, on=timezone.localdate(now), name=call.name, telephone=call.telephone
    )
    is_told = trouble not in HELPED_BY_LINK
    enquiry, message, _ = call_in_lane_0(
        actor=actor,
        question=Question(
            subject=f"Can’t sign in: {trouble.label.lower()}",
            text=call.words or f"{trouble.label}. (Asked on the sign-in page, with no words.)",
            how=How.SIGN_IN_PAGE,
            asker=asker,
            proof=Proof.HELD if asker.colleague_id else Proof.UNKNOWN,
            is_sign_in=True,
            trouble=trouble,
            lane_reason="asked on the sign-in page",
        ),
        at=now,
        is_told=is_told,
    )
    if not is_told:
        events.publish(SignInCallMade(message.pk))
    return enquiry.pk
