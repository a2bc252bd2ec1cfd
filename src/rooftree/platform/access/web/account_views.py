"""An administrator's help with one account: invitation, links, second factor, devices."""

from collections.abc import Callable, Sequence

from django.http import Http404, HttpRequest, HttpResponse

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.end_sessions import end_sessions
from rooftree.platform.access.actions.invite_colleague import (
    AlreadyHasAccount,
    invite_colleague,
    withdraw_invitation,
)
from rooftree.platform.access.actions.remove_second_factor import (
    NoSecondFactor,
    remove_second_factor,
)
from rooftree.platform.access.actions.sign_in_help import send_reset_link
from rooftree.platform.access.queries.accounts import AccountLine
from rooftree.platform.access.queries.person import Person
from rooftree.platform.access.web.person_forms import ReasonForm
from rooftree.platform.access.web.person_parts import back, crumbs, person_of
from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import ConfirmPage, done, not_done, page

MAY = permissions.ADMINISTER_ACCOUNTS
KEY = "access.account"


@page(help_key=KEY, permission=MAY)
def invite(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Send an invitation, or send it again."""
    found, actor = person_of(request, colleague_id)
    address = found.colleague.email

    def act() -> str:
        try:
            invite_colleague(actor=actor, colleague_id=colleague_id)
        except AlreadyHasAccount:
            not_done(request, "They have a password. Send a link to set a new one instead.")
            return ""
        return f"Invitation sent to {address}."

    happens = [
        f"A mail goes to {address} with a link that works once, for 7 days.",
        "Any link that was sent before stops working.",
    ]
    if found.colleague.left_on:
        happens.append("They work here again. Set their services and roles afterwards.")
    return _asked(request, found, "Send an invitation", happens, act)


@page(help_key=KEY, permission=MAY)
def withdraw(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Withdraw an invitation."""
    found, actor, account = _with_account(request, colleague_id)

    def act() -> str:
        withdraw_invitation(actor=actor, account_id=account.id)
        return "Invitation withdrawn."

    return _asked(request, found, "Withdraw the invitation", ["The link stops working."], act)


@page(help_key=KEY, permission=MAY)
def send_link(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Send a link to set a new password."""
    found, actor, account = _with_account(request, colleague_id)

    def act() -> str:
        asked_from = f"{actor.name}, on the page of the account"
        sent = send_reset_link(actor=actor, address=account.email, asked_from=asked_from)
        if not sent.was_sent:
            not_done(request, sent.why)
        return sent.why if sent.was_sent else ""

    happens = [f"A mail goes to {account.email} with a link to set a new password."]
    return _asked(request, found, "Send a link for a new password", happens, act)


@page(help_key=KEY, permission=MAY)
def second_factor(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Remove a lost second factor, with a reason."""
    found, actor, account = _with_account(request, colleague_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            reason = form.cleaned_data["reason"]
            remove_second_factor(actor=actor, account_id=account.id, reason=reason)
        except NoSecondFactor:
            not_done(request, "This account has no second factor.")
        else:
            done(request, "Second factor removed. They sign in with their password alone now.")
        return back(colleague_id)
    return ConfirmPage(
        title="Remove a lost second factor",
        what_happens=[
            "The app and the recovery codes stop working, and every device is signed out.",
            f"A mail goes to {account.email} to say so.",
            "They should add a second factor again under My account.",
        ],
        button="Remove the second factor",
        cancel_url=back(colleague_id).url,
        form=form,
        crumbs=crumbs(found),
        is_warning=True,
    ).respond(request)


@page(help_key=KEY, permission=MAY)
def sign_out_everywhere(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Sign the account out on every device."""
    found, actor, account = _with_account(request, colleague_id)

    def act() -> str:
        end_sessions(actor=actor, account_id=account.id)
        return "Signed out everywhere."

    happens = ["Every device is signed out at once. They can sign in again."]
    return _asked(request, found, "Sign out everywhere", happens, act)


def _asked(
    request: HttpRequest,
    found: Person,
    title: str,
    happens: Sequence[str],
    act: Callable[[], str],
) -> HttpResponse:
    """Ask before the act; on a post act, say what was done and go back."""
    if request.method == "POST":
        if words := act():
            done(request, words)
        return back(found.colleague.id)
    return ConfirmPage(
        title=f"{title}: {found.colleague.name}",
        what_happens=happens,
        button=title,
        cancel_url=back(found.colleague.id).url,
        crumbs=crumbs(found),
    ).respond(request)


def _with_account(request: HttpRequest, colleague_id: int) -> tuple[Person, Actor, AccountLine]:
    found, actor = person_of(request, colleague_id)
    if found.account is None:
        raise Http404
    return found, actor, found.account
