"""The form of a step of the escalation ladder."""

from typing import Any

from django import forms
from django.utils import timezone

from rooftree.platform.web.interface import Form, InstantField
from rooftree.support.supplier.actions.ladder.use_step import How, Use
from rooftree.support.supplier.queries.ladder.card import LadderCard, StepLine
from rooftree.support.supplier.rules.ladder import Climb

MOST_SAID = 500
_HOW = {
    How.TELEPHONE: "By telephone",
    How.MEETING: "In a meeting, or a call on screen",
    How.MAIL: "By mail: it goes from here when you press the button",
}
_LACKS = {
    "nobody-there": ("how", "The support model names nobody for this step now."),
    "reason": ("reason", "Enter why you escalate: no target is missed."),
    "skip-reason": ("skip_reason", "Enter why you leave out the step below."),
    "telephone": ("how", "No telephone number is known for this contact. Choose another way."),
    "mail-address": ("how", "No mail address is known for this contact. Choose another way."),
    "words": ("words", "Enter the words of the mail."),
}


class StepForm(Form):
    """Whom we reached, how and when; a reason where no target is missed or a step is left out."""

    how = forms.ChoiceField(
        label="How",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how they were reached."},
    )
    reached = forms.CharField(label="Who was reached", max_length=120)
    at = InstantField(label="When", help_text="A mail is kept with the time at which you send it")
    words = forms.CharField(
        label="What was said; for a mail, its words",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=20_000,
    )
    skip_reason = forms.CharField(
        max_length=500, error_messages={"required": "Enter why you leave out a step below."}
    )
    reason = forms.CharField(
        label="Why you escalate",
        max_length=500,
        error_messages={"required": "Enter why you escalate: no target is missed."},
    )

    def __init__(self, *args: Any, line: StepLine, card: LadderCard, **options: Any) -> None:
        rung = line.rung
        # Which way is left open: a press on a fresh page must not record a call.
        options.setdefault("initial", {"reached": rung.name or rung.title, "at": timezone.now()})
        super().__init__(*args, **options)
        self.line = line
        ways = [How.TELEPHONE] * bool(rung.telephones) + [How.MEETING]
        ways += [How.MAIL] * bool(rung.email)
        self.fields["how"].choices = [  # type: ignore[attr-defined]
            (way.value, _HOW[way]) for way in ways
        ]
        if line.skips:
            self.fields["skip_reason"].label = f"Why you leave out {line.skips_words}"
        else:
            del self.fields["skip_reason"]
        if card.missed:
            self.fields["reason"].required = False
            self.fields["reason"].label = "Anything else to say of why"

    def clean(self) -> dict[str, Any]:
        """Keep what was said short enough for the log, and let a mail be as long as it needs."""
        kept = super().clean() or self.cleaned_data
        is_mail = kept.get("how") == How.MAIL
        if not is_mail and len(kept.get("words", "")) > MOST_SAID:
            self.add_error("words", f"Keep it to {MOST_SAID} letters; put the rest in a note.")
        return kept

    def use(self) -> Use:
        """Give what was entered."""
        kept = self.cleaned_data
        climb = Climb(
            step=self.line.rung.step,
            how=kept["how"],
            reason=kept["reason"],
            skip_reason=kept.get("skip_reason", ""),
            words=kept["words"],
        )
        return Use(climb, kept["reached"], kept["at"])

    def say(self, lacks: set[str]) -> None:
        """Say beside the fields what is missing."""
        for lack in sorted(lacks):
            name, words = _LACKS[lack]
            self.add_error(name if name in self.fields else None, words)
