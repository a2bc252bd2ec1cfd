"""What other modules may use."""

from rooftree.platform.web.charts.bar_chart import Bar, BarChart
from rooftree.platform.web.fields import DateField, DateInput, InstantField, TimeField, UploadField
from rooftree.platform.web.forms import Form, PlainWords
from rooftree.platform.web.kept import keep, kept
from rooftree.platform.web.lists.columns import Column, Sort
from rooftree.platform.web.lists.filters import (
    ChoiceFilter,
    DateRangeFilter,
    Filters,
    TextFilter,
)
from rooftree.platform.web.lists.list_page import ListPage
from rooftree.platform.web.pages import PUBLIC, SIGNED_IN, PageFacts, endpoint, page
from rooftree.platform.web.responses import (
    HOME_REF,
    ConfirmPage,
    Crumb,
    FormPage,
    done,
    not_done,
)
from rooftree.platform.web.rules.plain_words import initials, plain

__all__ = [
    "HOME_REF",
    "PUBLIC",
    "SIGNED_IN",
    "Bar",
    "BarChart",
    "ChoiceFilter",
    "Column",
    "ConfirmPage",
    "Crumb",
    "DateField",
    "DateInput",
    "DateRangeFilter",
    "Filters",
    "Form",
    "FormPage",
    "InstantField",
    "ListPage",
    "PageFacts",
    "PlainWords",
    "Sort",
    "TextFilter",
    "TimeField",
    "UploadField",
    "done",
    "endpoint",
    "initials",
    "keep",
    "kept",
    "not_done",
    "page",
    "plain",
]
