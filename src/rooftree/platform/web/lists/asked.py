"""What a reader asks of a list: read from the address, else from what this person asked before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

from rooftree.platform.web.forms import Form
from rooftree.platform.web.lists.columns import Sort
from rooftree.platform.web.lists.filters import Filter, Filters, filter_form

KEPT = "web.lists"
# A bare address means "as I had it"; this word in an address means "everything".
EVERYTHING = "all"
_LONGEST_PAGE_NUMBER = 6


@dataclass(frozen=True)
class Asked:
    """Filters in use (`filters` read, `typed` as in the address), the order and the page."""

    form: Form
    filters: Filters
    typed: Mapping[str, str]
    sort: Sort
    page: int

    def address(self, **changes: str | int | None) -> str:
        """Write the query of this list with some of it changed; None takes a part away."""
        parts: dict[str, str] = {**self.typed, "sort": str(self.sort) if self.sort.key else ""}
        parts.update({key: str(value) for key, value in changes.items() if value is not None})
        kept = {k: v for k, v in parts.items() if v and not (k in changes and changes[k] is None)}
        return "?" + urlencode(kept or {EVERYTHING: "1"})


def read_asked(
    request: HttpRequest, *, name: str, filters: Sequence[Filter], sorts: set[str], default: str
) -> Asked:
    """Read the address. A bare one takes what this person last asked of the list called `name`."""
    query = _query(request, name)
    form = filter_form(filters)(query, auto_id="filter_%s")
    form.is_valid()
    cleaned: Filters = {key: value for key, value in form.cleaned_data.items() if value}
    typed = {key: query.get(key, "").strip() for key in form.fields if query.get(key, "").strip()}
    sort = Sort.parse(query.get("sort", default))
    if sort.key not in sorts:
        sort = Sort.parse(default)
    asked = Asked(form, cleaned, typed, sort, _page(request.GET.get("page", "")))
    _keep(request, name, asked)
    return asked


def _query(request: HttpRequest, name: str) -> QueryDict:
    bare = not (set(request.GET) - {"page", "export"})
    kept = _session(request).get(KEPT, {}).get(name, "")
    return QueryDict(kept) if bare else request.GET


def _keep(request: HttpRequest, name: str, asked: Asked) -> None:
    session = _session(request)
    query = asked.address().removeprefix("?")
    if session.get(KEPT, {}).get(name) != query:
        session[KEPT] = {**session.get(KEPT, {}), name: query}


def _session(request: HttpRequest) -> dict[str, dict[str, str]]:
    return getattr(request, "session", {})  # type: ignore[arg-type]


def _page(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= _LONGEST_PAGE_NUMBER
    return max(1, int(text)) if is_number else 1
