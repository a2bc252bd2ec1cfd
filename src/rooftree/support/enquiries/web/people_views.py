"""Who takes part in an enquiry: let somebody in who wrote, and take them off again."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import done, not_done, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.keep_participants import (
    MOST_PARTICIPANTS,
    NotOfThisEnquiry,
    TakesPartAlready,
    TooManyParticipants,
    add_participant,
    take_off_participant,
)
from rooftree.support.enquiries.web.enquiry_views import HELP
from rooftree.support.enquiries.web.requests import actor_in, whole_number, worked_on


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def let_in(request: HttpRequest, number: int) -> HttpResponse:
    """Have the writer of a message take part."""
    message_id = _asked(request, number, "message")
    try:
        add_participant(actor=actor_in(request), enquiry_id=number, message_id=message_id)
    except NotOfThisEnquiry:
        raise Http404(_NOBODY) from None
    except TakesPartAlready:
        not_done(request, "They take part already.")
    except TooManyParticipants:
        not_done(request, f"One enquiry has at most {MOST_PARTICIPANTS} participants.")
    else:
        done(request, "They take part now. The asker sees their words, and both get your answers.")
    return redirect("enquiries.enquiry", number=number)


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def take_off(request: HttpRequest, number: int) -> HttpResponse:
    """Have somebody take part no longer."""
    participant_id = _asked(request, number, "participant")
    try:
        take_off_participant(
            actor=actor_in(request), enquiry_id=number, participant_id=participant_id
        )
    except NotOfThisEnquiry:
        not_done(request, "They were taken off already.")
    else:
        done(request, "They take part no longer, and get no more answers.")
    return redirect("enquiries.enquiry", number=number)


_NOBODY = "There is no such message on this enquiry."


def _asked(request: HttpRequest, number: int, name: str) -> int:
    """Give the number of the message or participant, once the enquiry is known to be the team's."""
    worked_on(request, number)
    found = whole_number(request.POST.get(name))
    if found is None:
        raise Http404(_NOBODY)
    return found
