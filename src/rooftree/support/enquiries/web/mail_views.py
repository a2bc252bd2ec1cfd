"""Where mail meets an enquiry: addresses that fail, and mail that a colleague forwarded."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import done, not_done, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.first_writer import (
    NothingForwarded,
    make_first_writer_asker,
    put_first_writer_aside,
    undo_first_writer,
)
from rooftree.support.enquiries.actions.reach import (
    NotWrittenTo,
    NoUseAsAddress,
    try_address_again,
    use_other_address,
)
from rooftree.support.enquiries.actions.work import AlreadyClosed
from rooftree.support.enquiries.web.enquiry_views import HELP, show
from rooftree.support.enquiries.web.reply_form import AddressForm
from rooftree.support.enquiries.web.requests import actor_in, worked_on

_CLOSED = "This enquiry is closed. Open it again first."
_DECISIONS: dict[str, tuple[Callable[..., int], str]] = {
    "take": (make_first_writer_asker, "Answers go to whoever first wrote it. You can undo this."),
    "undo": (undo_first_writer, "Whoever forwarded it is the asker again."),
    "aside": (put_first_writer_aside, "It stays with whoever forwarded it."),
}


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def works_again(request: HttpRequest, number: int) -> HttpResponse:
    """Let mail go to an address that it came back from."""
    worked_on(request, number)
    address = request.POST.get("address", "")
    try:
        try_address_again(actor=actor_in(request), enquiry_id=number, address=address)
    except NotWrittenTo:
        not_done(request, "Nobody on this enquiry is written to at that address.")
    else:
        done(request, f"Mail goes to {address} again. What came back is not sent again by itself.")
    return redirect("enquiries.enquiry", number=number)


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def other_address(request: HttpRequest, number: int) -> HttpResponse:
    """Write to the asker at another address from now on."""
    form = AddressForm(request.POST, prefix="other")
    if form.is_valid():
        address = form.cleaned_data["address"]
        try:
            use_other_address(actor=actor_in(request), enquiry_id=number, address=address)
        except NoUseAsAddress:
            form.add_error(
                "address", "This is a mailbox of ours or another colleague’s. Enter the asker’s."
            )
        except AlreadyClosed:
            form.add_error("address", _CLOSED)
        else:
            done(request, f"Answers go to {address} from now on.")
            return redirect("enquiries.enquiry", number=number)
    return show(request, worked_on(request, number), address_form=form)


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def first_writer(request: HttpRequest, number: int) -> HttpResponse:
    """Make the first writer of a forwarded mail the asker, undo it, or leave it."""
    decision, words = _DECISIONS.get(request.POST.get("decision", ""), _DECISIONS["aside"])
    try:
        decision(actor=actor_in(request), enquiry_id=number)
    except NothingForwarded:
        not_done(request, "Somebody has decided this already.")
    except AlreadyClosed:
        not_done(request, _CLOSED)
    else:
        done(request, words)
    return redirect("enquiries.enquiry", number=number)
