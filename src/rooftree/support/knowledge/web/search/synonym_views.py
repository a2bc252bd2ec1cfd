"""The words that mean the same to a search: kept, tried and decided on."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    Filters,
    Form,
    ListPage,
    Sort,
    TextFilter,
    done,
    page,
)
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.search.keep_synonyms import (
    TooFewWords,
    WordsKnown,
    add_synonyms,
    change_synonyms,
    leave_synonyms,
    use_synonyms,
)
from rooftree.support.knowledge.queries.search.synonyms import (
    ORIGINS,
    STATES,
    SynonymLine,
    SynonymsWanted,
    synonym_group,
    synonym_groups,
)
from rooftree.support.knowledge.queries.search.try_synonyms import Tried, try_synonyms
from rooftree.support.knowledge.rules.search.synonym_words import read_line

HELP = "knowledge.synonyms"
_LIST = "knowledge.synonyms"


class SynonymsForm(Form):
    """Words that mean the same, and a search to try them on."""

    words = forms.CharField(
        label="Words that mean the same",
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text="With commas between them, or each on a line of its own. Phrases are welcome.",
    )
    search = forms.CharField(
        label="Try a search",
        max_length=300,
        required=False,
        help_text="As somebody would type it. Trying changes nothing.",
    )


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def synonyms(request: HttpRequest) -> HttpResponse:
    """List the groups, proposals first."""

    def rows(
        filters: Filters, _sort: Sort, offset: int, limit: int
    ) -> tuple[list[SynonymLine], int]:
        wanted = SynonymsWanted(
            state=str(filters.get("state", "")),
            origin=str(filters.get("origin", "")),
            words=str(filters.get("words", "")),
        )
        return synonym_groups(actor=_actor(request), wanted=wanted, offset=offset, limit=limit)

    return ListPage(
        name=_LIST,
        title="Words that mean the same",
        intro="A search for one of them finds articles that say another. Proposals come from "
        "people who found an article only when they searched again in other words.",
        columns=_columns(),
        rows=rows,
        empty="No words fit.",
        filters=[
            ChoiceFilter("state", "State", STATES),
            ChoiceFilter("origin", "From", ORIGINS),
            TextFilter("words"),
        ],
        actions=[Action("Add words", reverse("knowledge.add_synonyms"))],
        crumbs=[Crumb("Guides and FAQs", reverse("knowledge.guides"))],
    ).respond(request)


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def add(request: HttpRequest) -> HttpResponse:
    """Add a group, after a try or without."""
    return _keep(request, None)


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def one(request: HttpRequest, synonyms_id: int) -> HttpResponse:
    """Show a group: try it, change it, use it or leave it."""
    group = synonym_group(actor=_actor(request), group_id=synonyms_id)
    if group is None:
        message = "There is no such group of words."
        raise Http404(message)
    wish = request.POST.get("do", "")
    if wish == "leave":
        leave_synonyms(actor=_actor(request), group_id=synonyms_id)
        done(request, "Search takes these words for each other no longer.")
        return redirect(_LIST)
    if wish == "use":
        use_synonyms(actor=_actor(request), group_id=synonyms_id)
        done(request, "Search takes these words for each other now.")
        return redirect(_LIST)
    return _keep(request, group)


def _keep(request: HttpRequest, group: SynonymLine | None) -> HttpResponse:
    initial = {"words": "\n".join(group.words)} if group else None
    form = SynonymsForm(request.POST or None, initial=initial)
    tried = None
    if request.method == "POST" and form.is_valid():
        if request.POST.get("do") == "try":
            tried = _tried(request, form, group)
        elif _saved(request, form, group):
            return redirect(_LIST)
    crumbs = [
        Crumb("Guides and FAQs", reverse("knowledge.guides")),
        Crumb("Words that mean the same", reverse(_LIST)),
    ]
    shown = {"form": form, "group": group, "tried": tried, "crumbs": crumbs}
    status = 422 if form.errors else 200
    return render(request, "knowledge/search/synonyms.html", shown, status=status)


def _tried(request: HttpRequest, form: SynonymsForm, group: SynonymLine | None) -> Tried | None:
    if not form.cleaned_data["search"]:
        form.add_error("search", "Enter what somebody would search for.")
        return None
    return try_synonyms(
        actor=_actor(request),
        text=form.cleaned_data["search"],
        words=read_line(form.cleaned_data["words"]),
        group_id=group.id if group else 0,
    )


def _saved(request: HttpRequest, form: SynonymsForm, group: SynonymLine | None) -> bool:
    words = read_line(form.cleaned_data["words"])
    try:
        if group is None:
            add_synonyms(actor=_actor(request), words=words)
        else:
            change_synonyms(actor=_actor(request), group_id=group.id, words=words)
    except TooFewWords:
        form.add_error("words", "Enter two words at least that differ, such as: DD, direct debit.")
    except WordsKnown:
        form.add_error("words", "Another group in use has all of these words already.")
    else:
        done(request, "Words saved. Searches use them from now on.")
        return True
    return False


def _columns() -> list[Column[SynonymLine]]:
    return [
        Column(
            heading="Words",
            value=lambda row: row.shown,
            url=lambda row: reverse("knowledge.synonym_group", args=[row.id]),
            phone="full",
        ),
        Column(
            heading="State",
            value=lambda row: row.state_words,
            template="knowledge/search/synonym_state.html",
        ),
        Column(heading="From", value=lambda row: row.because or row.origin_words),
    ]


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined,no-any-return]
