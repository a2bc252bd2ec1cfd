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

    def refuse_facts(self, facts: tuple[str, ...]) -> None:
        """Keep the words, and say what must come out of them."""
        told = " and ".join(facts)
        self.add_error(
            "text",
            f"Nothing proves who gets this, and it tells {told}. Take that out. At level 0 the"
            " buttons send a username or a link, only to the address on the account.",
        )


class AddressForm(Form):
    """Another address for the asker."""

    address = forms.EmailField(label="Another address of the asker", max_length=254)
