"""How mail comes in: every way in, and the folders of mail servers that mail is fetched from."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from rooftree.platform.access.interface import may, may_everywhere
from rooftree.platform.mail import permissions
from rooftree.platform.mail.actions.keep_fetched_mailbox import (
    FolderTaken,
    SettingsWrong,
    keep_fetched_mailbox,
    pause_fetching,
)
from rooftree.platform.mail.actions.leave_fetched import NotWaiting, leave_fetched
from rooftree.platform.mail.actions.try_fetching import try_fetching
from rooftree.platform.mail.queries.fetch_sources import fetched_source
from rooftree.platform.mail.queries.fetched_mailboxes import (
    FetchedPage,
    fetched_mailbox,
)
from rooftree.platform.mail.queries.fetched_mailboxes import (
    ways_in as all_ways_in,
)
from rooftree.platform.mail.web.fetching_forms import FetchedForm
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.web.interface import Crumb, FormPage, done, endpoint, not_done, page

_READ_HISTORY = "access.read_audit"


@page(help_key="mail.ways_in", permission=permissions.SEE_INTAKE)
def ways_in(request: HttpRequest) -> HttpResponse:
    """Show every way in, the latest self-tests, and what is wrong."""
    actor = _actor(request)
    context = {
        "ways": all_ways_in(actor=actor, at=timezone.now()),
        "may_keep": may(actor, permissions.KEEP_MAILBOXES),
    }
    return render(request, "mail/ways_in.html", context)


@page(help_key="mail.fetched_one", permission=permissions.SEE_INTAKE)
def fetched_one(request: HttpRequest, source_id: int) -> HttpResponse:
    """Show one folder: how far it has got, and mails that can't be fetched."""
    actor = _actor(request)
    found = _found(request, source_id)
    context = {
        "page": found,
        "may_keep": may(actor, permissions.KEEP_MAILBOXES),
        "may_see_history": may_everywhere(actor, _READ_HISTORY),
        "crumbs": _crumbs(),
    }
    return render(request, "mail/fetched_one.html", context)


@page(help_key="mail.fetched_form", permission=permissions.KEEP_MAILBOXES)
def add(request: HttpRequest) -> HttpResponse:
    """Have mail fetched from one more folder."""
    return _edited(request, None)


@page(help_key="mail.fetched_form", permission=permissions.KEEP_MAILBOXES)
def change(request: HttpRequest, source_id: int) -> HttpResponse:
    """Change where mail is fetched from."""
    return _edited(request, _found(request, source_id))


@require_POST
@endpoint(permission=permissions.KEEP_MAILBOXES)
def try_now(request: HttpRequest, source_id: int) -> HttpResponse:
    """Sign in now, and say what came of it."""
    _found(request, source_id)
    trial = try_fetching(actor=_actor(request), source_id=source_id)
    (done if trial.is_well else not_done)(request, trial.words)
    return redirect("mail.fetched_one", source_id)


@require_POST
@endpoint(permission=permissions.KEEP_MAILBOXES)
def pause(request: HttpRequest, source_id: int) -> HttpResponse:
    """Pause the fetching, or go on with it."""
    _found(request, source_id)
    is_paused = request.POST.get("pause") == "yes"
    pause_fetching(actor=_actor(request), source_id=source_id, is_paused=is_paused)
    words = "Fetching is paused. Mail stays on the server until you go on."
    done(request, words if is_paused else "Mail is fetched again, within a minute.")
    return redirect("mail.fetched_one", source_id)


@require_POST
@endpoint(permission=permissions.KEEP_MAILBOXES)
def leave(request: HttpRequest, fetched_id: int) -> HttpResponse:
    """Leave a mail on the server that can't be fetched."""
    source_id = fetched_source(fetched_id)
    if source_id is None:
        raise Http404
    try:
        leave_fetched(actor=_actor(request), fetched_id=fetched_id)
    except NotWaiting:
        not_done(request, "This mail is not waiting any more. The list is up to date.")
    else:
        done(request, "The mail is left in its folder and is tried no more.")
    return redirect("mail.fetched_one", source_id)


def _edited(request: HttpRequest, found: FetchedPage | None) -> HttpResponse:
    settings = found.settings if found else None
    form = FetchedForm(request.POST or None, settings=settings, on=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        source_id = _kept(request, form, found)
        if source_id is not None:
            done(request, "Saved. Try it now to see whether it works.")
            return redirect("mail.fetched_one", source_id)
    return FormPage(
        title=f"Change {found.line.name}" if found else "Fetch mail from a mail server",
        intro="Passwords are never typed here: whoever looks after the server keeps them in its environment.",
        form=form,
        button="Save",
        cancel_url=reverse("mail.fetched_one", args=[found.line.id])
        if found
        else reverse("mail.ways_in"),
        crumbs=_crumbs(),
    ).respond(request)


def _kept(request: HttpRequest, form: FetchedForm, found: FetchedPage | None) -> int | None:
    try:
        return keep_fetched_mailbox(
            actor=_actor(request),
            settings=form.settings(),
            source_id=found.line.id if found else None,
            at=timezone.now(),
        )
    except SettingsWrong as fault:
        for field, words in fault.faults.items():
            form.add_error(field, words)
        return None
    except FolderTaken:
        form.add_error("folder", "Mail is fetched from this folder already. Change that one.")
        return None


def _found(request: HttpRequest, source_id: int) -> FetchedPage:
    found = fetched_mailbox(actor=_actor(request), source_id=source_id, at=timezone.now())
    if found is None:
        raise Http404
    request.page_of = Ref("mail.fetched", source_id)  # type: ignore[attr-defined]
    return found


def _crumbs() -> list[Crumb]:
    return [Crumb("How mail comes in", reverse("mail.ways_in"))]


def _actor(request: HttpRequest) -> Actor:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor
