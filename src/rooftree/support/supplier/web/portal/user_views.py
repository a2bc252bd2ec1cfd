"""The register of those who may log cases on the supplier's portal."""

from collections.abc import Sequence

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.slots.interface import Action
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    DateField,
    Filters,
    Form,
    FormPage,
    ListPage,
    Sort,
    done,
    page,
)
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.portal.keep_portal_user import (
    EndsBeforeItBegins,
    NameTaken,
    Registered,
    RegisteredAlready,
    add_portal_user,
    change_portal_user,
)
from rooftree.support.supplier.queries.portal.portal_users import (
    PortalUserLine,
    portal_user,
    portal_users,
)
from rooftree.support.supplier.web.requests import actor_in

HELP = "supplier.portal_users"
_CHANGED = ("portal_name", "address", "from_on", "until_on", "words")


class PortalUserForm(Form):
    """How somebody is known on the portal."""

    portal_name = forms.CharField(
        label="Name on the portal",
        max_length=80,
        help_text="The username that they sign in to the portal with",
        error_messages={"required": "Enter the name they have on the portal."},
    )
    address = forms.EmailField(
        label="Where the supplier writes to",
        max_length=254,
        help_text="The person’s own inbox: the supplier asks there when it needs something.",
        error_messages={"required": "Enter the address that the supplier writes to."},
    )
    from_on = DateField(
        label="From", error_messages={"required": "Enter the first day on the portal."}
    )
    until_on = DateField(label="Last day", required=False, help_text="Empty: still registered.")
    words = forms.CharField(label="Remark", max_length=300, required=False)

    def registered(self) -> Registered:
        """Give it as the actions take it."""
        return Registered(**{name: self.cleaned_data[name] for name in _CHANGED})


class NewUserForm(PortalUserForm):
    """Somebody who is new to the register."""

    colleague = forms.EmailField(
        label="Colleague, by work e-mail",
        max_length=254,
        help_text="As in the staff list",
        error_messages={"required": "Enter the colleague’s work e-mail."},
    )
    field_order = ("colleague",)

    def clean_colleague(self) -> int:
        """Find the colleague."""
        today = timezone.localdate()
        found = staff.colleague_by_email(self.cleaned_data["colleague"], on=today)
        if found is None or found.has_left(on=today):
            message = "Nobody who works here has this address. Check it in the staff list."
            raise forms.ValidationError(message)
        return found.id


@page(help_key=HELP, permission=permissions.WORK_CASES)
def users(request: HttpRequest) -> HttpResponse:
    """List who may log cases on the portal."""
    actor, today = actor_in(request), timezone.localdate()

    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[Sequence[PortalUserLine], int]:
        return portal_users(
            actor=actor,
            on=today,
            is_ended=filters.get("show") == "ended",
            sort=str(sort),
            places=slice(offset, offset + limit),
        )

    return ListPage(
        name="supplier.portal_users",
        title="Portal users",
        intro="Who may log cases on the supplier’s portal. The supplier writes to whoever logged it.",
        columns=_columns(),
        rows=rows,
        empty="Nobody is registered. Without a portal user nobody can log a case on the portal.",
        filters=[ChoiceFilter("show", "Show", [("ended", "Ended")], any_words="Registered today")],
        default_sort="name",
        actions=[Action("Add a portal user", reverse("supplier.portal_user_add"), is_main=True)],
        crumbs=_crumbs()[:1],
    ).respond(request)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def add(request: HttpRequest) -> HttpResponse:
    """Put somebody into the register."""
    form = NewUserForm(request.POST or None, initial={"from_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data["colleague"]
        try:
            add_portal_user(
                actor=actor_in(request), colleague_id=found, registered=form.registered()
            )
        except RegisteredAlready:
            form.add_error("colleague", "This colleague is registered. Change that line.")
        except (NameTaken, EndsBeforeItBegins) as fault:
            _explain(form, fault)
        else:
            done(request, "Portal user added.")
            return redirect("supplier.portal_users")
    return FormPage(
        title="Add a portal user",
        form=form,
        button="Add",
        cancel_url=reverse("supplier.portal_users"),
        crumbs=_crumbs(),
    ).respond(request)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def user(request: HttpRequest, portal_user_id: int) -> HttpResponse:
    """Change a line of the register, or give it its last day."""
    line = portal_user(
        actor=actor_in(request), portal_user_id=portal_user_id, on=timezone.localdate()
    )
    if line is None:
        message = "There is no such portal user."
        raise Http404(message)
    request.page_of = line.ref  # type: ignore[attr-defined]
    form = PortalUserForm(
        request.POST or None, initial={name: getattr(line, name) for name in _CHANGED}
    )
    if request.method == "POST" and form.is_valid() and _is_changed(request, line, form):
        done(request, f"{line.name}’s line is kept.")
        return redirect("supplier.portal_users")
    return FormPage(
        title=f"Portal user {line.name}",
        intro=_open_words(line),
        form=form,
        button="Save",
        cancel_url=reverse("supplier.portal_users"),
        crumbs=_crumbs(),
    ).respond(request)


def _is_changed(request: HttpRequest, line: PortalUserLine, form: PortalUserForm) -> bool:
    try:
        change_portal_user(
            actor=actor_in(request), portal_user_id=line.id, registered=form.registered()
        )
    except RegisteredAlready:
        form.add_error("until_on", f"{line.name} has another line without a last day.")
    except (NameTaken, EndsBeforeItBegins) as fault:
        _explain(form, fault)
    return not form.errors


def _explain(form: PortalUserForm, fault: Exception) -> None:
    if isinstance(fault, NameTaken):
        form.add_error("portal_name", "Somebody else has this name on the portal. Check it there.")
    else:
        form.add_error("until_on", "The last day can’t come before the first.")


def _open_words(line: PortalUserLine) -> str:
    if not line.open_cases:
        return ""
    several = "case was" if line.open_cases == 1 else "cases were"
    return (
        f"{line.open_cases} open {several} logged by {line.name}: the supplier asks there. "
        "Tell the supplier who follows when the last day comes."
    )


def _crumbs() -> list[Crumb]:
    return [
        Crumb("Supplier cases", reverse("supplier.cases")),
        Crumb("Portal users", reverse("supplier.portal_users")),
    ]


def _columns() -> list[Column[PortalUserLine]]:
    return [
        Column(
            heading="Colleague",
            value=lambda line: line.name,
            sort="name",
            url=lambda line: reverse("supplier.portal_user", args=[line.id]),
            phone="full",
        ),
        Column(heading="On the portal", value=lambda line: line.portal_name, sort="portal"),
        Column(heading="Supplier writes to", value=lambda line: line.address),
        Column(heading="From", value=lambda line: line.from_on, sort="from"),
        Column(
            heading="Last day",
            value=lambda line: line.until_on,
            template="supplier/portal/until_cell.html",
            export=lambda line: line.until_on,
        ),
        Column(heading="Open cases", value=lambda line: line.open_cases, is_numeric=True),
    ]
