"""What a list may be narrowed by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Protocol

from django import forms

from rooftree.platform.web.fields import DateField
from rooftree.platform.web.forms import Form
from rooftree.platform.web.rules.plain_words import plain

# What `rows` is given: text for a choice and for words, a date for an end of a range. A filter
# that is not in use is absent.
Filters = dict[str, str | date]


class Filter(Protocol):
    """One way to narrow a list."""

    @property
    def name(self) -> str:
        """The key in `Filters`."""

    @property
    def may_be_linked(self) -> bool:
        """Whether an address may hold it: codes and dates may, what people type may not."""

    def fields(self) -> dict[str, forms.Field]:
        """Give the form fields, by their names."""

    def words(self, name: str, value: str | date) -> str:
        """Say for a chip what the filter in use keeps."""


@dataclass(frozen=True)
class ChoiceFilter:
    """One of a few values: `choices` are (value, words) pairs; "any" comes first by itself."""

    name: str
    label: str
    choices: Sequence[tuple[str, str]]
    any_words: str = "Any"
    may_be_linked: ClassVar[bool] = True

    def fields(self) -> dict[str, forms.Field]:
        """Give one select."""
        choices = [("", self.any_words), *self.choices]
        return {self.name: forms.ChoiceField(label=self.label, choices=choices, required=False)}

    def words(self, name: str, value: str | date) -> str:
        """Say the choice in its words."""
        del name
        return f"{self.label.rstrip('?')}: {dict(self.choices).get(str(value), str(value))}"


@dataclass(frozen=True)
class TextFilter:
    """Words the row must hold. People type names here, so no address ever holds them."""

    name: str
    label: str = "Words"
    may_be_linked: ClassVar[bool] = False

    def fields(self) -> dict[str, forms.Field]:
        """Give one search box."""
        box = forms.TextInput({"type": "search"})
        return {
            self.name: forms.CharField(label=self.label, required=False, max_length=200, widget=box)
        }

    def words(self, name: str, value: str | date) -> str:
        """Say the words."""
        del name
        return f"{self.label}: {value}"


@dataclass(frozen=True)
class DateRangeFilter:
    """From a day to a day, both included; `rows` is given `<name>_from` and `<name>_to`."""

    name: str
    label: str
    may_be_linked: ClassVar[bool] = True

    def fields(self) -> dict[str, forms.Field]:
        """Give two date boxes."""
        return {
            f"{self.name}_from": DateField(
                label=f"{self.label} from", required=False, help_text=""
            ),
            f"{self.name}_to": DateField(label=f"{self.label} to", required=False, help_text=""),
        }

    def words(self, name: str, value: str | date) -> str:
        """Say the end of the range."""
        return f"{self.label} {'from' if name.endswith('_from') else 'to'} {plain(value)}"


def filter_form(filters: Sequence[Filter]) -> type[Form]:
    """Make the form class that reads these filters."""
    fields = {name: field for f in filters for name, field in f.fields().items()}
    return type("FilterForm", (Form,), dict(fields))


def filter_of(filters: Sequence[Filter], field_name: str) -> Filter:
    """Find the filter that a form field belongs to."""
    return next(f for f in filters if field_name in f.fields())
