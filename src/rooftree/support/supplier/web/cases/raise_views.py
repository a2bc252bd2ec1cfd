"""Raise a case: what is needed, what it says, and a last look before it stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.web.interface import Crumb, FormPage, done, page
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.raise_case import (
    Given,
    PortalUserUnknown,
    raise_case,
)
from rooftree.support.supplier.choices import Kind, Topic
from rooftree.support.supplier.queries.cases.raising import (
    FromEnquiry,
    Offered,
    from_enquiry,
    offered,
    sellers,
)
from rooftree.support.supplier.rules.cases.thread_words import TakenAlong
from rooftree.support.supplier.rules.cases.topics import (
    PAID_LICENCE,
    REMOTE_DBA,
    kind_of,
    who_does_it,
)
from rooftree.support.supplier.web.cases.raise_forms import CheckForm, DetailsForm, NeedForm
from rooftree.support.supplier.web.requests import actor_in
from rooftree.support.supplier.web.uploads import kept_files

HELP = "supplier.raise"


@dataclass(frozen=True)
class Raising:
    """What the address says of a case that is being raised, with what may be chosen."""

    topic: str
    source: FromEnquiry | None
    along: TakenAlong
    of: Offered
    at: datetime

    @property
    def is_request(self) -> bool:
        """Whether it would be a service request."""
        return kind_of(self.topic) == Kind.REQUEST

    def form(self, *args: Any, **options: Any) -> DetailsForm:
        """Give the form of what it says."""
        is_planned = self.topic in REMOTE_DBA
        return DetailsForm(
            *args, of=self.of, is_request=self.is_request, is_planned=is_planned, **options
        )

    @property
    def kind(self) -> str:
        """Give the kind in words."""
        return str(Kind(kind_of(self.topic)).label)

    @property
    def what(self) -> str:
        """Give what it is for in words."""
        return str(Topic(self.topic).label)

    @property
    def for_whom(self) -> str:
        """Give who of the supplier's it is for."""
        return who_does_it(self.topic, self.of.supplier)

    @property
    def back(self) -> str:
        """Give the address of the first question, with what was chosen so far."""
        parts = {"enquiry": self.source.id} if self.source else {}
        return (
            f"{reverse('supplier.raise')}?{urlencode(parts)}"
            if parts
            else reverse("supplier.raise")
        )


@page(help_key=HELP, permission=permissions.WORK_CASES)
def raise_page(request: HttpRequest) -> HttpResponse:
    """Ask what is needed, then what it says, then show it all once more and raise it."""
    along = TakenAlong(
        has_asker=request.GET.get("asker") == "on",
        has_personal_data=request.GET.get("personal") == "on",
    )
    now = timezone.now()
    source = _source(request, along, now)
    topic = request.GET.get("topic", "")
    if topic == PAID_LICENCE:
        return _sold(request, source, now)
    if topic not in Topic.values or (source and not source.is_open):
        return _need(request, source)
    of = offered(actor=actor_in(request), on=timezone.localdate(now))
    raising = Raising(topic, source, along, of, now)
    if request.method == "POST":
        return _posted(request, raising)
    return _details(request, raising, _fresh(raising))


def _source(request: HttpRequest, along: TakenAlong, at: datetime) -> FromEnquiry | None:
    asked = request.GET.get("enquiry", "")
    if not asked:
        return None
    found = None
    if asked.isascii() and asked.isdigit() and len(asked) <= 9:  # noqa: PLR2004 - as numbers go
        found = from_enquiry(actor=actor_in(request), enquiry_id=int(asked), along=along, at=at)
    if found is None:
        message = "There is no enquiry of this number."
        raise Http404(message)
    return found


def _need(request: HttpRequest, source: FromEnquiry | None) -> HttpResponse:
    is_asked = "asked" in request.GET
    data = request.GET if is_asked else None
    form = NeedForm(data, is_from_enquiry=source is not None)
    is_faulty = is_asked and not form.is_valid()
    context = {"form": form, "source": source}
    return render(request, "supplier/raise/need.html", context, status=422 if is_faulty else 200)


def _sold(request: HttpRequest, source: FromEnquiry | None, at: datetime) -> HttpResponse:
    found = sellers(actor=actor_in(request), on=timezone.localdate(at))
    back = reverse("supplier.raise") + (f"?enquiry={source.id}" if source else "")
    context = {"sellers": found, "source": source, "back": back}
    return render(request, "supplier/raise/paid_licence.html", context)


def _fresh(raising: Raising) -> DetailsForm:
    source, of = raising.source, raising.of
    live = next((str(line.id) for line in of.environments if line.is_live), "")
    own = next((line.id for line in of.portal_users if line.is_own), None)
    initial: dict[str, object] = {"product": of.products[0], "portal_user": own}
    if source is not None:
        initial |= {"subject": source.subject, "description": source.words}
    if not raising.is_request:
        initial["environment"] = live
    return raising.form(initial=initial)


def _posted(request: HttpRequest, raising: Raising) -> HttpResponse:
    form = raising.form(request.POST)
    if not form.is_valid() or request.POST.get("step") == "details":
        return _details(request, raising, form)
    is_last = request.POST.get("step") == "raise"
    check = CheckForm(
        request.POST if is_last else None,
        request.FILES if is_last else None,
        of=raising.source,
        is_request=raising.is_request,
    )
    if is_last and check.is_valid():
        if not raising.is_request:
            check.refuse_without_reason(form.decided.priority)
        number = _raised(request, raising, form, check)
        if number is not None:
            done(request, f"SC-{number} is raised. {_next_words(raising)}")
            name = "supplier.upgrade" if raising.topic == Topic.UPGRADE else "supplier.case"
            return redirect(name, case_number=number)
    return _check(request, raising, form, check)


def _next_words(raising: Raising) -> str:
    plan = "Plan it here. Then open the case and" if raising.topic == Topic.UPGRADE else "Now"
    return f"{plan} hand it over to {raising.of.supplier}."


def _details(request: HttpRequest, raising: Raising, form: DetailsForm) -> HttpResponse:
    return FormPage(
        title=f"{raising.kind}: {raising.what[:1].lower()}{raising.what[1:]}",
        intro="What you write here goes to the supplier. Leave out what it doesn’t need.",
        form=form,
        button="Go on",
        cancel_url=raising.back,
        crumbs=[Crumb("Supplier cases", reverse("supplier.cases"))],
        aside="supplier/raise/aside.html",
    ).respond(request, raising=raising)


def _check(
    request: HttpRequest, raising: Raising, form: DetailsForm, check: CheckForm
) -> HttpResponse:
    context: dict[str, Any] = {
        "raising": raising,
        "details": form,
        "shown": _shown(form),
        "form": check,
        "decided": None if raising.is_request else form.decided,
    }
    status = 422 if check.errors else 200
    return render(request, "supplier/raise/check.html", context, status=status)


def _shown(form: DetailsForm) -> list[tuple[str, str]]:
    """Give the answers in words; long words stand on their own."""
    shown = []
    for name in form.fields:
        if name in {"subject", "description"}:
            continue
        choices = dict(form.fields[name].choices)  # type: ignore[attr-defined]
        chosen = form.cleaned_data[name]
        words = choices.get(chosen) or choices.get(str(chosen)) or choices.get("", "")
        shown.append((str(form.fields[name].label), str(words)))
    return shown


def _raised(
    request: HttpRequest, raising: Raising, form: DetailsForm, check: CheckForm
) -> int | None:
    """Raise it; None with a fault on the form where it can't be."""
    if not check.is_valid():
        return None
    kept, is_request = form.cleaned_data, raising.is_request
    given = Given(
        topic=raising.topic,
        subject=kept["subject"],
        description=kept["description"],
        product=kept["product"],
        environment_id=form.chosen_environment,
        portal_user_id=kept["portal_user"],
        enquiry_id=raising.source.id if raising.source else None,
        answers=None if is_request else form.answers,
        override=None if is_request else check.override,
        file_ids=(
            *check.cleaned_data.get("files", ()),
            *kept_files(check.cleaned_data["attachment"]),
        ),
    )
    try:
        return raise_case(actor=actor_in(request), given=given)
    except PortalUserUnknown:
        check.add_error(None, "That portal user has ended meanwhile. Go back and choose another.")
    except enquiries.AlreadyClosed:
        check.add_error(None, "The enquiry was closed meanwhile. Open it again first.")
    return None
