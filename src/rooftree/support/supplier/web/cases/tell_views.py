"""Tell the askers who wait for a case."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.mail import interface as mail
from rooftree.platform.web.interface import Crumb, FormPage, done, not_done, page
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.tell_asker import (
    Telling,
    ToldJustNow,
    tell_askers,
)
from rooftree.support.supplier.queries.cases.case_page import CasePage, LinkedEnquiry
from rooftree.support.supplier.rules.cases.telling import words_for_askers
from rooftree.support.supplier.web.cases.case_views import back, worked_on
from rooftree.support.supplier.web.cases.forms import TellForm
from rooftree.support.supplier.web.requests import actor_in


@page(help_key="supplier.tell", permission=permissions.WORK_CASES)
def tell(request: HttpRequest, case_number: int) -> HttpResponse:
    """Write to all who wait for the case, or to some of them."""
    found = worked_on(request, case_number)
    among = _reachable(found)
    if not among:
        not_done(request, "No open enquiry of this case has an address to write to.")
        return back(case_number)
    if request.method == "POST":
        form = TellForm(request.POST, among=among)
        if form.is_valid() and _is_told(request, case_number, form):
            done(request, "Their answers are on their way.")
            return back(case_number)
    else:
        form = TellForm(among=among, initial=_initial(found, among))
    return _page(found, form).respond(request)


def _reachable(found: CasePage) -> list[LinkedEnquiry]:
    return [
        each
        for each in found.enquiries
        if each.standing.may_open and each.standing.is_open and each.standing.has_address
    ]


def _initial(found: CasePage, among: list[LinkedEnquiry]) -> dict[str, object]:
    waiting = [each.standing.id for each in among if each.is_to_be_told]
    is_done = found.is_resolved or not found.is_open
    text = words_for_askers(
        supplier=found.supplier.name, subject=found.subject, is_done=is_done, outcome=found.outcome
    )
    return {"whom": waiting or [each.standing.id for each in among], "text": text}


def _is_told(request: HttpRequest, case_number: int, form: TellForm) -> bool:
    kept = form.cleaned_data
    telling = Telling(kept["text"], tuple(kept["whom"]), kept["closes"])
    try:
        tell_askers(actor=actor_in(request), case_id=case_number, telling=telling)
    except enquiries.NoAddress as missing:
        form.add_error("whom", f"We hold no e-mail for the asker of {missing}. Ring them.")
    except enquiries.AccountFacts as facts:
        told = " and ".join(facts.facts)
        form.add_error("text", f"Nothing proves who gets this, and it tells {told}. Take it out.")
    except ToldJustNow:
        form.add_error("whom", "They were told a moment ago, so this was not sent as well.")
    except NotAllowed:
        form.add_error(
            "whom",
            "The team that owns level 2 today answers these askers. The enquiries are back with it.",
        )
    except mail.SendRefused as refused:
        form.add_error("text", refused.reason)
    return not form.errors


def _page(found: CasePage, form: TellForm) -> FormPage:
    url = reverse("supplier.case", args=[found.id])
    return FormPage(
        title="Tell the askers",
        form=form,
        button="Send",
        cancel_url=url,
        intro="Each gets this in the thread of their own enquiry, from the shared mailbox.",
        crumbs=(Crumb("Supplier cases", reverse("supplier.cases")), Crumb(found.reference, url)),
    )
