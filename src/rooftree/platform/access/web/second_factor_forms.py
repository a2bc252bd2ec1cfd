"""The forms of the second factor, in our words."""

from typing import Any

from allauth.mfa.base import forms as base_forms
from allauth.mfa.totp import forms as totp_forms
from django import forms

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.web.interface import PlainWords


def _code_words(field: forms.Field, hint: str) -> None:
    field.label = "Code"
    field.help_text = hint
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update({"spellcheck": "false", "inputmode": "text"})
    field.error_messages["required"] = "Enter the code."


class _Audited(PlainWords):
    """Keeps a wrong code in the audit."""

    user: Any
    cleaned_data: dict[str, Any]

    def clean_code(self) -> str:
        try:
            return str(super().clean_code())  # type: ignore[misc]
        except forms.ValidationError:
            ref = Ref("access.account", self.user.pk)
            audit.record_refusal(Actor.anonymous(), "access.code_refused", subject=ref)
            raise


class CodeForm(_Audited, base_forms.AuthenticateForm):  # type: ignore[misc]
    """A code of the app, or a recovery code, at sign-in."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _code_words(
            self.fields["code"], "Six figures from your app, or one of your recovery codes."
        )


class CodeAgainForm(_Audited, base_forms.ReauthenticateForm):  # type: ignore[misc]
    """A code again, before a change that matters."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _code_words(
            self.fields["code"], "Six figures from your app, or one of your recovery codes."
        )


class FirstCodeForm(PlainWords, totp_forms.ActivateTOTPForm):  # type: ignore[misc]
    """The first code, which shows that the app was set up right."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _code_words(self.fields["code"], "Six figures that the app shows now.")
