"""The list page: learn one and you know them all."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rooftree.platform.slots.interface import Action
from rooftree.platform.web.lists.asked import EVERYTHING, Asked, read_asked, take_choice
from rooftree.platform.web.lists.columns import Column, Row, Sort
from rooftree.platform.web.lists.drawn import DrawnList, chips, headings, pager
from rooftree.platform.web.lists.export import as_csv, as_xlsx
from rooftree.platform.web.lists.filters import Filter, Filters
from rooftree.platform.web.responses import Crumb

# More rows than this are a report, not a list.
MOST_EXPORTED = 50_000

Rows = Callable[[Filters, Sort, int, int], tuple[Sequence[Row], int]]


@dataclass(frozen=True, kw_only=True)
class ListPage(Generic[Row]):
    """A list over `rows(filters, sort, offset, limit) -> (rows, total)`.

    `name` keeps each person's sort and filters apart and names exports. `default_sort` is a
    column's key, "-" before it for the largest first. `empty` says, in words, what no rows means.
    """

    name: str
    title: str
    columns: Sequence[Column[Row]]
    rows: Rows[Row]
    empty: str
    filters: Sequence[Filter] = ()
    default_sort: str = ""
    page_size: int = 50
    intro: str = ""
    actions: Sequence[Action] = ()
    crumbs: Sequence[Crumb] = ()
    can_export: bool = True
    row_class: Callable[[Row], str] | None = None

    def respond(
        self, request: HttpRequest, template: str = "web/list_page.html", **more: object
    ) -> HttpResponse:
        """Answer with the page, or with the export that the address asks for."""
        if self.take(request):
            return redirect(request.path)
        export = request.GET.get("export", "")
        if self.can_export and export in {"csv", "xlsx"}:
            return self._exported(request, export)
        context = {"page": self, "list": self.draw(request), "crumbs": self.crumbs, **more}
        return render(request, template, context)

    def take(self, request: HttpRequest) -> bool:
        """Keep the filters just chosen. True: send the reader on to the page's bare address."""
        return take_choice(request, name=self.name, filters=self.filters)

    def draw(self, request: HttpRequest) -> DrawnList:
        """Gather what `web/parts/list.html` draws, for a page with more on it than the list.

        Such a page calls `take` first.
        """
        asked = self._asked(request)
        rows, total = self.rows(asked.filters, asked.sort, self._offset(asked), self.page_size)
        pages = max(1, math.ceil(total / self.page_size))
        if asked.page > pages:
            asked = Asked(asked.form, asked.filters, asked.typed, asked.sort, pages)
            rows, total = self.rows(asked.filters, asked.sort, self._offset(asked), self.page_size)
        return DrawnList(
            name=self.name,
            caption=self.title,
            form=asked.form if self.filters else None,
            chips=chips(asked, self.filters),
            headings=headings(asked, self.columns),
            rows=[self._row(row) for row in rows],
            total=total,
            first=self._offset(asked) + 1,
            pager=pager(asked, pages),
            everything=f"?{EVERYTHING}=1",
            exports=[(kind.upper(), asked.address(export=kind)) for kind in ("csv", "xlsx")]
            if self.can_export and total
            else [],
            empty=self.empty,
            is_narrowed=bool(asked.typed),
        )

    def _row(self, row: Row) -> tuple[str, list[tuple[Column[Row], str]]]:
        cells = [(column, column.cell(row)) for column in self.columns]
        return (self.row_class(row) if self.row_class else "", cells)

    def _asked(self, request: HttpRequest) -> Asked:
        sorts = {column.sort for column in self.columns if column.sort}
        return read_asked(
            request, name=self.name, filters=self.filters, sorts=sorts, default=self.default_sort
        )

    def _offset(self, asked: Asked) -> int:
        return (asked.page - 1) * self.page_size

    def _exported(self, request: HttpRequest, kind: str) -> HttpResponse:
        asked = self._asked(request)
        rows, total = self.rows(asked.filters, asked.sort, 0, MOST_EXPORTED)
        if total > MOST_EXPORTED:
            words = (
                f"{total:,} rows are too many for an export. Narrow the list to {MOST_EXPORTED:,}."
            )
            messages.error(request, words)
            return redirect(request.path + asked.address())
        write = as_csv if kind == "csv" else as_xlsx
        values = ([column.exported(row) for column in self.columns] for row in rows)
        return write(self.name.replace(".", "-"), [c.heading for c in self.columns], values)
