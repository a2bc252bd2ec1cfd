"""How the supplier's clocks are read, and how the supplier is reached."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.web.interface import Crumb, FormPage, done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.settings.keep_reading import (
    CalendarNeverOpens,
    ReadingFromThePast,
    WarningsOutOfOrder,
    keep_reading,
)
from rooftree.support.supplier.actions.settings.keep_supplier import (
    AddressUnreadable,
    HelphubMissing,
    PatternUnfit,
    TemplateUnfit,
    keep_supplier,
)
from rooftree.support.supplier.queries.settings.settings_page import reading_today, settings_page
from rooftree.support.supplier.rules.mail.hand_over import PLACEHOLDERS
from rooftree.support.supplier.web.requests import actor_in
from rooftree.support.supplier.web.settings.forms import (
    ReadingForm,
    SupplierForm,
    reading_shown,
    supplier_shown,
)


@page(help_key="supplier.settings", permission=permissions.WORK_CASES)
def settings(request: HttpRequest) -> HttpResponse:
    """Show what holds beside what ships, and set it from a date on."""
    actor, today = actor_in(request), timezone.localdate()
    begins = reading_shown(reading_today(actor=actor, on=today)) | {"from_on": today}
    form = ReadingForm(request.POST or None, initial=begins)
    if request.method == "POST" and form.is_valid() and _is_read(request, form):
        done(request, "The settings are kept. Cases raised before that day keep theirs.")
        return redirect("supplier.settings")
    shown = {"found": settings_page(actor=actor, on=today), "form": form}
    status = 422 if form.errors else 200
    return render(request, "supplier/settings/settings.html", shown, status=status)


@page(help_key="supplier.details", permission=permissions.WORK_CASES)
def details(request: HttpRequest) -> HttpResponse:
    """Change how the supplier is named, reached and recognised."""
    now = settings_page(actor=actor_in(request), on=timezone.localdate()).supplier
    form = SupplierForm(request.POST or None, initial=supplier_shown(now))
    if request.method == "POST" and form.is_valid() and _is_kept(request, form):
        done(request, "The supplier’s details are kept.")
        return redirect("supplier.settings")
    back = reverse("supplier.settings")
    return FormPage(
        title="The supplier",
        form=form,
        button="Save the supplier",
        cancel_url=back,
        crumbs=[Crumb("Supplier settings", back)],
        aside="supplier/settings/words_of_template.html",
    ).respond(request, placeholders=PLACEHOLDERS)


def _is_read(request: HttpRequest, form: ReadingForm) -> bool:
    """Keep it, or say beside the field why it can't be."""
    try:
        keep_reading(actor=actor_in(request), wanted=form.wanted(), today=timezone.localdate())
    except ReadingFromThePast:
        form.add_error("from_on", "Choose today or a later day: the past stays as it was.")
    except CalendarNeverOpens:
        words = "This calendar has no open hours, so no deadline could be counted. Choose another."
        form.add_error("calendar", words)
    except WarningsOutOfOrder:
        words = "Enter 50 to 200, and more than the first warning, which is 1 to 99."
        form.add_error("warn_last", words)
    else:
        return True
    return False


def _is_kept(request: HttpRequest, form: SupplierForm) -> bool:
    """Keep it, or say beside the field why it can't be."""
    try:
        keep_supplier(actor=actor_in(request), wanted=form.wanted())
    except PatternUnfit as unfit:
        form.add_error("reference_pattern", str(unfit))
    except AddressUnreadable as unreadable:
        words = f"“{unreadable}” is no address. Write one like help@larkfield.example.org."
        form.add_error("addresses", words)
    except TemplateUnfit as unfit:
        form.add_error(unfit.field, str(unfit))
    except HelphubMissing:
        form.add_error("helphub_address", "Enter the address that new cases go to.")
    else:
        return True
    return False
