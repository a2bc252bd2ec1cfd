"""Forms of the case page."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from rooftree.platform.web.interface import DateField, Form, TimeField, UploadField
from rooftree.support.supplier.actions.cases.set_status import BY_HAND
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.queries.cases.case_page import CasePage, LinkedEnquiry

_LONG = forms.Textarea(attrs={"rows": 6})


class ReplyForm(Form):
    """The answer to the supplier; `seen` is the newest message that its writer could read."""

    text = forms.CharField(label="Your reply", widget=_LONG, max_length=20_000)
    attachment = UploadField(label="Attach a file", required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def refuse(self, words: str, *, seen: int) -> None:
        """Keep what was typed and say why it did not go; the page now shows what it had not."""
        self.data = self.data.copy()
        self.data["seen"] = seen
        self.add_error("text", words)


class NoteForm(Form):
    """An internal note."""

    text = forms.CharField(label="Internal note, never sent", widget=_LONG, max_length=20_000)


class CallForm(Form):
    """Who rang the supplier, who was reached, and when. Of a case of today no day is asked."""

    caller = forms.CharField(label="Who called", max_length=120)
    reached = forms.CharField(label="Who was reached", max_length=120)
    day = DateField(label="Day", help_text="")
    at = TimeField(
        label="At", help_text="", error_messages={"required": "Enter the time of the call."}
    )

    def __init__(self, *args: Any, of: CasePage, caller: str, **options: Any) -> None:
        today = timezone.localdate()
        options.setdefault("prefix", "call")
        options.setdefault("initial", {"caller": caller, "day": today})
        super().__init__(*args, **options)
        if timezone.localdate(of.raised_at) == today:
            del self.fields["day"]
            self.fields["at"].label = "At, today"
        self.fields["at"].widget.attrs["placeholder"] = "hh:mm"

    def made_at(self) -> datetime:
        """Give the instant of the call, read as London's time."""
        day = self.cleaned_data.get("day") or timezone.localdate()
        return timezone.make_aware(datetime.combine(day, self.cleaned_data["at"]))


class StatusForm(Form):
    """Another status, set by hand."""

    status = forms.ChoiceField(label="Status", widget=forms.RadioSelect)
    reason = forms.CharField(label="Why", max_length=300)

    def __init__(self, *args: Any, now: str, **options: Any) -> None:
        options.setdefault("prefix", "status")
        super().__init__(*args, **options)
        self.fields["status"].choices = [  # type: ignore[attr-defined]
            (each, Status(each).label) for each in BY_HAND if each != now
        ]


class CloseForm(Form):
    """How a case ended."""

    outcome = forms.CharField(label="How it ended", max_length=500)


class ReopenForm(Form):
    """Why a case is opened again."""

    reason = forms.CharField(label="Why it opens again", max_length=300)


class LinkForm(Form):
    """Another enquiry that waits for the case."""

    number = forms.RegexField(
        label="Number of the enquiry",
        regex=r"^\s*(?:[Ee][Nn][Qq]-?)?\s*[0-9]{1,9}\s*$",
        help_text="For example, ENQ-20391",
        error_messages={"invalid": "Enter the number as it stands on the enquiry, like ENQ-20391."},
    )

    def enquiry_id(self) -> int:
        """Give the number without its letters."""
        return int("".join(each for each in self.cleaned_data["number"] if each.isdigit()))


class TellForm(Form):
    """What the askers are told."""

    whom = forms.TypedMultipleChoiceField(
        label="Who is told", coerce=int, widget=forms.CheckboxSelectMultiple
    )
    text = forms.CharField(label="What they are told", widget=_LONG, max_length=20_000)
    closes = forms.BooleanField(
        label="Close their enquiries: nothing is left to do", required=False
    )

    def __init__(self, *args: Any, among: Iterable[LinkedEnquiry], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["whom"].choices = [  # type: ignore[attr-defined]
            (each.standing.id, f"{each.standing.asker}, {each.standing.reference}")
            for each in among
        ]
