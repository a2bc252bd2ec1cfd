"""How long mail is kept: the rules, what is due by them, and what was disposed of."""

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.mail.actions.keep_rules import Keeping, RuleUnfit, set_rule
from rooftree.platform.mail.permissions import KEEP_MAIL
from rooftree.platform.mail.queries.due_for_disposal import DueMail, all_due
from rooftree.platform.mail.queries.keeping import disposals, gone_mails, holds, rules_on
from rooftree.platform.mail.rules.keeping import CLASSES
from rooftree.platform.mail.web.keeping_forms import RuleForm
from rooftree.platform.mail.web.keeping_lists import due_columns, gone_columns
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Crumb,
    Filters,
    FormPage,
    ListPage,
    Sort,
    done,
    page,
)

# So many are counted and listed before the page says that there are more.
MOST_DUE = 5_000


@page(help_key="mail.keeping", permission=KEEP_MAIL)
def keeping(request: HttpRequest) -> HttpResponse:
    """Show the rule of each class with what is due by it, and the latest disposals."""
    actor, on = _actor(request), timezone.localdate()
    due = all_due(actor=actor, on=on, most=MOST_DUE)
    counts = Counter(mail.mail_class for mail in due)
    context = {
        "rules": [(rule, counts[rule.mail_class]) for rule in rules_on(actor=actor, on=on)],
        "is_more": len(due) == MOST_DUE,
        "holds": len(holds(actor=actor, is_lifted=False)),
        "disposals": disposals(actor=actor),
    }
    return render(request, "mail/keeping.html", context)


@page(help_key="mail.keeping", permission=KEEP_MAIL)
def rule(request: HttpRequest) -> HttpResponse:
    """Set how long one class of mail is kept."""
    actor = _actor(request)
    form = RuleForm(request.POST or None, initial=_as_it_stands(actor, request))
    if request.method == "POST" and form.is_valid():
        try:
            set_rule(actor=actor, keeping=Keeping(**form.cleaned_data))
        except RuleUnfit as unfit:
            form.add_error(unfit.field, unfit.reason)
        else:
            done(request, "Rule set.")
            return redirect("mail.keeping")
    return FormPage(
        title="Set how long mail is kept",
        form=form,
        button="Set the rule",
        cancel_url=reverse("mail.keeping"),
        crumbs=way(),
    ).respond(request)


@page(help_key="mail.keeping", permission=KEEP_MAIL)
def due(request: HttpRequest) -> HttpResponse:
    """List what would be disposed of tonight, by rules confirmed or not: nothing is done here."""
    actor, on = _actor(request), timezone.localdate()

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[DueMail], int]:
        chosen = str(filters.get("class", ""))
        found = all_due(actor=actor, on=on, most=MOST_DUE, mail_class=chosen)
        found = sorted(found, key=lambda mail: mail.received_at, reverse=sort.is_descending)
        return found[offset : offset + limit], len(found)

    return ListPage(
        name="mail.keeping_due",
        title="Mail that is due for disposal",
        intro="A look ahead: nothing happens by opening this page. Mail under a legal hold, and a"
        f" person’s mail on an open enquiry, are not in it. It lists {MOST_DUE:,} at most.",
        columns=due_columns(),
        rows=rows,
        empty="No mail is due for disposal.",
        filters=[ChoiceFilter("class", "Class", list(CLASSES.items()))],
        default_sort="at",
        crumbs=way(),
    ).respond(request)


@page(help_key="mail.disposal", permission=KEEP_MAIL)
def disposal(request: HttpRequest, disposal_id: int) -> HttpResponse:
    """Show the certificate of one disposal; it is exported as CSV or XLSX like any list."""
    actor = _actor(request)
    line = next(iter(disposals(actor=actor, only=disposal_id)), None)
    request.page_of = Ref("mail.disposal", disposal_id)  # type: ignore[attr-defined]
    if line is None:
        raise Http404

    def rows(_filters: Filters, _sort: Sort, offset: int, limit: int) -> tuple[list, int]:
        return gone_mails(actor=actor, disposal_id=disposal_id, offset=offset, limit=limit)

    day = f"{line.disposed_on.day} {line.disposed_on:%B %Y}"
    return ListPage(
        name="mail.disposal",
        title=f"Certificate of disposal of {day}",
        intro=f"{line.mails:,} mails with their files were disposed of on {day} by {line.by_name}."
        " Each is named by its number, size and SHA-256 hash; nothing is left of what it said.",
        columns=gone_columns(),
        rows=rows,
        empty="Nothing was disposed of.",
        actions=[Action("Rules of keeping", reverse("mail.keeping"))],
        crumbs=way(),
    ).respond(request)


def way() -> list[Crumb]:
    """Give the way back."""
    return [Crumb("Keeping mail", reverse("mail.keeping"))]


def _as_it_stands(actor: Actor, request: HttpRequest) -> dict[str, object]:
    on, chosen = timezone.localdate(), request.GET.get("class", "human")
    now = next((rule for rule in rules_on(actor=actor, on=on) if rule.mail_class == chosen), None)
    if now is None:
        return {"from_on": on}
    basis = now.basis if now.is_confirmed else ""
    return {"mail_class": chosen, "months": now.months, "from_on": on, "basis": basis}


def _actor(request: HttpRequest) -> Actor:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor
