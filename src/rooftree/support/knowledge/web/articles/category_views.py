"""The shelves, and which of them ask for a second person."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rooftree.platform.access import interface as access
from rooftree.platform.web.interface import Form, done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.keep_category import (
    CategoryKnown,
    keep_category,
)
from rooftree.support.knowledge.queries.articles.categories import CategoryLine, categories
from rooftree.support.knowledge.web.articles.asked import LIBRARY, actor_in, whole_number


class ShelfForm(Form):
    """A shelf."""

    name = forms.CharField(label="Name", max_length=80)
    order = forms.IntegerField(
        label="Order",
        help_text="The smallest comes first",
        min_value=0,
        max_value=9999,
        initial=100,
    )
    needs_second_person = forms.BooleanField(
        label="A second person approves what goes on it", required=False, initial=True
    )
    is_in_use = forms.BooleanField(label="In use", required=False, initial=True)


@page(help_key="knowledge.categories", permission=permissions.READ_ARTICLES)
def shelves(request: HttpRequest) -> HttpResponse:
    """List them; add one or change the one that `?change=` names."""
    actor = actor_in(request)
    lines = categories(actor=actor)
    changing = _changing(request, lines)
    may_change = access.may(actor, permissions.KEEP_CATEGORIES)
    form = ShelfForm(request.POST or None, initial=_initial(changing) if changing else None)
    if request.method == "POST" and form.is_valid():
        try:
            keep_category(
                actor=actor, category_id=changing.id if changing else None, **form.cleaned_data
            )
        except CategoryKnown:
            form.add_error("name", "There is a shelf of this name. Choose another.")
        else:
            done(request, "Shelf saved." if changing else "Shelf added.")
            return redirect("knowledge.categories")
    shown = {
        "shelves": lines,
        "form": form,
        "changing": changing,
        "may_change": may_change,
        "crumbs": [LIBRARY],
    }
    status = 422 if form.errors else 200
    return render(request, "knowledge/articles/categories.html", shown, status=status)


def _changing(request: HttpRequest, lines: list[CategoryLine]) -> CategoryLine | None:
    if "change" not in request.GET:
        return None
    number = whole_number(request.GET["change"])
    for line in lines:
        if line.id == number:
            return line
    message = "There is no such shelf."
    raise Http404(message)


def _initial(line: CategoryLine) -> dict[str, object]:
    return {
        "name": line.name,
        "order": line.order,
        "needs_second_person": line.needs_second_person,
        "is_in_use": line.is_in_use,
    }
