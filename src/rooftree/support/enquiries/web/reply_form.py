"""The forms that decide what goes to the asker, and where."""

from typing import Any

from django import forms

from rooftree.platform.web.interface import Form, UploadField
from rooftree.support.enquiries.queries.enquiry_page import EnquiryPage

_LONG = forms.Textarea(attrs={"rows": 6})
SENDER, REPLY_TO = "sender", "reply-to"


class ReplyForm(Form):
    """The answer to the asker. Where mail asks to be answered elsewhere, the choice is offered."""

    text = forms.CharField(label="Your reply", widget=_LONG, max_length=20000)
    goes_to = forms.ChoiceField(
        label="Where the answer goes", widget=forms.RadioSelect, required=False
    )
    attachment = UploadField(label="Attach a file", required=False)
    is_sure = forms.BooleanField(
        label="I have checked by telephone who this is. Send it all the same", required=False
    )

    def __init__(self, *args: Any, of: EnquiryPage, **options: Any) -> None:
        options.setdefault("initial", {"goes_to": SENDER})
        super().__init__(*args, **options)
        if of.mail.reply_to and of.asker.address:
            self.fields["goes_to"].choices = [  # type: ignore[attr-defined]
                (SENDER, f"{of.asker.address}, where the mail says it came from"),
                (REPLY_TO, f"{of.mail.reply_to}, where the mail asks to be answered"),
            ]
        else:
            del self.fields["goes_to"]
        self._is_sure = self.fields.pop("is_sure")
        if self.data.get("is_sure"):
            self.fields["is_sure"] = self._is_sure

    def warn(self, facts: tuple[str, ...]) -> None:
        """Keep the words, say what is in them, and ask for a tick before they go."""
        self.fields["is_sure"] = self._is_sure
        told = " and ".join(facts)
        self.add_error(
            "text",
            f"Nothing proves who gets this, and it tells {told}. "
            "Take it out, or check who is asking and tick the box below.",
        )


class AddressForm(Form):
    """Another address for the asker."""

    address = forms.EmailField(label="Another address of the asker", max_length=254)
