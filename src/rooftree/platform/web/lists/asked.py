"""What a reader asks of a list. What narrows it is kept in the session, never in an address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from rooftree.platform.web.forms import Form
from rooftree.platform.web.kept import keep, kept
from rooftree.platform.web.lists.columns import Sort
from rooftree.platform.web.lists.filters import Filter, Filters, filter_form

# The filter form names its list, so that a page with other forms can tell them apart.
NAME = "list"
# What a link may do to the filters in use: take all of them off, or the one it names.
EVERYTHING = "all"
WITHOUT = "without"
_LONGEST_TYPED = 500
_LONGEST_PAGE_NUMBER = 6


@dataclass(frozen=True)
class Asked:
    """Filters in use (`filters` read, `typed` as they were entered), the order and the page."""

    form: Form
    filters: Filters
    typed: Mapping[str, str]
    sort: Sort
    page: int

    def address(self, **changes: str | int) -> str:
        """Write the query of this list: its order, and what is changed; never a filter."""
        order = {"sort": str(self.sort)} if self.sort.key else {}
        return "?" + urlencode({**order, **changes})


def take_choice(request: HttpRequest, *, name: str, filters: Sequence[Filter]) -> bool:
    """Keep the filters just chosen, or drop those a link takes off. False: there was no such wish.

    After a wish was taken the reader belongs at the bare address, where Back and refresh work.
    """
    if request.method == "POST" and request.POST.get(NAME) == name:
        given = {field: request.POST.get(field, "").strip() for field in _fields(filters)}
        _keep(request, name, typed={f: text[:_LONGEST_TYPED] for f, text in given.items() if text})
    elif request.GET.get(EVERYTHING):
        _keep(request, name, typed={}, sort="")
    elif dropped := request.GET.get(WITHOUT):
        typed, _ = _kept(request, name)
        _keep(request, name, typed={f: text for f, text in typed.items() if f != dropped})
    else:
        return False
    return True


def read_asked(
    request: HttpRequest, *, name: str, filters: Sequence[Filter], sorts: set[str], default: str
) -> Asked:
    """Read the address, and for the rest what this person last asked of the list called `name`."""
    kept_typed, kept_sort = _kept(request, name)
    linked = _linked(request, filters)
    known = {f: kept_typed[f] for f in _fields(filters) if f in kept_typed}
    typed = known if linked is None else linked
    form = filter_form(filters)(typed, auto_id="filter_%s")
    form.is_valid()
    cleaned: Filters = {key: value for key, value in form.cleaned_data.items() if value}
    sort = Sort.parse(request.GET.get("sort") or kept_sort or default)
    if sort.key not in sorts:
        sort = Sort.parse(default)
    _keep(request, name, typed=typed, sort=str(sort) if sort.key else "")
    return Asked(form, cleaned, typed, sort, _page(request.GET.get("page", "")))


def _linked(request: HttpRequest, filters: Sequence[Filter]) -> dict[str, str] | None:
    """Give the filters that a link asks for, and only those; None where it names none."""
    names = _fields([f for f in filters if f.may_be_linked])
    if not any(name in request.GET for name in names):
        return None
    given = {name: request.GET.get(name, "").strip()[:_LONGEST_TYPED] for name in names}
    return {name: text for name, text in given.items() if text}


def _fields(filters: Sequence[Filter]) -> list[str]:
    return [name for f in filters for name in f.fields()]


def _kept(request: HttpRequest, name: str) -> tuple[dict[str, str], str]:
    held = kept(request, _key(name))
    return held.get("typed", {}), held.get("sort", "")


def _keep(
    request: HttpRequest, name: str, *, typed: Mapping[str, str], sort: str | None = None
) -> None:
    order = _kept(request, name)[1] if sort is None else sort
    keep(request, _key(name), {"typed": dict(typed), "sort": order})


def _key(name: str) -> str:
    return f"list {name}"


def _page(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= _LONGEST_PAGE_NUMBER
    return max(1, int(text)) if is_number else 1
