"""What a list shows of each row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rooftree.platform.web.rules.plain_words import plain

Row = TypeVar("Row")

_PHONE_CLASSES = {"full": " w-full", "part": "", "act": " w-act", "hide": " is-hide"}


@dataclass(frozen=True, kw_only=True)
class Column(Generic[Row]):
    """One column. `value` is what is shown and exported; `export` overrides the exported value.

    `sort` is the key that the list's `rows` understands. `template` draws the cell from `row` and
    `value`; `url` makes it a link. `phone` says how the cell stands in the card of a small screen:
    over the full width, in line, at the end, or not at all.
    """

    heading: str
    value: Callable[[Row], object]
    sort: str = ""
    is_numeric: bool = False
    template: str = ""
    url: Callable[[Row], str] | None = None
    export: Callable[[Row], object] | None = None
    phone: Literal["full", "part", "act", "hide"] = "part"
    is_labelled_on_phone: bool = True

    @property
    def classes(self) -> str:
        """The cell's classes of the look."""
        return ("rt-num" if self.is_numeric else "") + _PHONE_CLASSES[self.phone]

    @property
    def has_phone_label(self) -> bool:
        """Whether a small screen names the column beside the value."""
        return self.is_labelled_on_phone and self.phone == "part"

    def cell(self, row: Row) -> SafeString | str:
        """Draw the cell's content."""
        value = self.value(row)
        if self.template:
            return SafeString(render_to_string(self.template, {"row": row, "value": value}).strip())
        if self.url:
            return format_html('<a href="{}">{}</a>', self.url(row), plain(value))
        return plain(value)

    def exported(self, row: Row) -> object:
        """Give the value that an export holds."""
        return (self.export or self.value)(row)


@dataclass(frozen=True)
class Sort:
    """The order asked for: a column's `sort` key, and whether the largest comes first."""

    key: str
    is_descending: bool = False

    @classmethod
    def parse(cls, text: str) -> "Sort":
        """Read "due" or "-due"."""
        return cls(text.removeprefix("-"), text.startswith("-"))

    def __str__(self) -> str:
        """Write it as it stands in an address."""
        return f"-{self.key}" if self.is_descending else self.key

    @property
    def turned(self) -> "Sort":
        """The same column the other way round."""
        return Sort(self.key, not self.is_descending)
