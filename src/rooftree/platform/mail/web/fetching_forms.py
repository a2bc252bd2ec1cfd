"""The form for a folder that mail is fetched from."""

from dataclasses import asdict
from datetime import date
from typing import Any

from django import forms

from rooftree.platform.mail.interface import mailboxes
from rooftree.platform.mail.rules.fetch_settings import (
    SECRET_PREFIX,
    FetchSettings,
    settings_faults,
)
from rooftree.platform.web.interface import DateField, Form

_SECURITY = [
    ("tls", "TLS from the first word (port 993)"),
    ("starttls", "STARTTLS (port 143)"),
    ("none", "None, for a server on this machine only"),
]
_PROOFS = [
    ("password", "A password"),
    ("client-credentials", "OAuth (XOAUTH2), as the application itself"),
    ("refresh-token", "OAuth (XOAUTH2), with a refresh token"),
]


class FetchedForm(Form):
    """Where mail is fetched from. No field takes a secret: only the names of secrets."""

    mailbox = forms.TypedChoiceField(
        label="Mailbox",
        coerce=int,
        help_text="Mail that is fetched is filed as mail to this address.",
    )
    host = forms.CharField(
        label="Mail server", max_length=253, help_text="For example, imap.council.example"
    )
    security = forms.ChoiceField(label="Security", choices=_SECURITY)
    port = forms.IntegerField(label="Port", initial=993)
    user_name = forms.CharField(label="User name", max_length=254)
    folder = forms.CharField(label="Folder", max_length=200, initial="INBOX")
    since_on = DateField(
        label="First day",
        help_text="Mail that came before it is left alone. For example, 23 November 2026",
    )
    proof = forms.ChoiceField(label="What opens the mailbox", choices=_PROOFS)
    secret_name = forms.CharField(
        label="Environment variable with the password or client secret",
        max_length=80,
        required=False,
        help_text=f"Its name only, for example {SECRET_PREFIX}SUPPORT. Whoever looks after the server sets it.",
    )
    token_address = forms.CharField(
        label="Address that gives tokens",
        max_length=300,
        required=False,
        help_text="OAuth only. It begins with https://.",
    )
    client_id = forms.CharField(
        label="Application (client) id", max_length=200, required=False, help_text="OAuth only."
    )
    scope = forms.CharField(label="Scope", max_length=300, required=False, help_text="OAuth only.")
    refresh_name = forms.CharField(
        label="Environment variable with the refresh token",
        max_length=80,
        required=False,
        help_text="OAuth with a refresh token only. Its name, not the token.",
    )

    def __init__(
        self, *args: object, settings: FetchSettings | None, on: date, **options: object
    ) -> None:
        options["initial"] = {"since_on": on}
        if settings is not None:
            options["initial"] = asdict(settings) | {"mailbox": settings.mailbox_id}
        super().__init__(*args, **options)
        field = self.fields["mailbox"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - declared above
        field.choices = [(box.id, box.address) for box in mailboxes()]

    def clean(self) -> dict[str, Any]:
        """Say beside each field what is wrong with it."""
        data = super().clean() or self.cleaned_data
        if not self.errors:
            for field, words in settings_faults(self.settings()).items():
                self.add_error(field, words)
        return data

    def settings(self) -> FetchSettings:
        """Give what was entered."""
        facts = {name: value for name, value in self.cleaned_data.items() if name != "mailbox"}
        if facts["proof"] == "password":
            facts |= {"token_address": "", "client_id": "", "scope": "", "refresh_name": ""}
        if facts["proof"] == "client-credentials":
            facts["refresh_name"] = ""
        return FetchSettings(mailbox_id=self.cleaned_data["mailbox"], **facts)
