"""The forms of signing in and of passwords, in our words."""

from typing import Any

from allauth.account import forms as allauth_forms
from django import forms

from rooftree.platform.web.interface import Form, PlainWords

CHOOSING_HINT = (
    "At least 12 characters. Three words that don’t belong together are easy to keep in mind "
    "and hard to guess."
)


def _plain(field: forms.Field, label: str, hint: str = "") -> None:
    field.label = label
    field.help_text = hint
    field.widget.attrs.pop("placeholder", None)


class SignInForm(PlainWords, allauth_forms.LoginForm):  # type: ignore[misc]
    """Username or address, and password."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        login, password = self.fields["login"], self.fields["password"]
        _plain(login, "Work e-mail or username")
        _plain(password, "Password")
        login.widget.attrs.update({"autocomplete": "username", "spellcheck": "false"})
        login.error_messages["required"] = "Enter your work e-mail or username."
        password.error_messages["required"] = "Enter your password."


class NewPasswordForm(PlainWords, allauth_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, from a link."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _new_password_words(self.fields)


class ChangePasswordForm(PlainWords, allauth_forms.ChangePasswordForm):  # type: ignore[misc]
    """A new password, by somebody who knows the old one."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _plain(self.fields["oldpassword"], "Your password now")
        self.fields["oldpassword"].error_messages["required"] = "Enter your password now."
        _new_password_words(self.fields)


class PasswordAgainForm(PlainWords, allauth_forms.ReauthenticateForm):  # type: ignore[misc]
    """The password again, before a change that matters."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _plain(self.fields["password"], "Password")
        self.fields["password"].error_messages["required"] = "Enter your password."


class ForgottenForm(Form):
    """The address of somebody who forgot, and what they forgot."""

    what = forms.ChoiceField(
        label="What do you need?",
        choices=[("password", "A new password"), ("username", "My username")],
        initial="password",
        widget=forms.RadioSelect,
    )
    address = forms.EmailField(
        label="Your work e-mail",
        widget=forms.EmailInput({"autocomplete": "email", "spellcheck": "false"}),
    )


class AcceptForm(Form):
    """Username and password of somebody who was invited."""

    username = forms.CharField(
        label="Username",
        max_length=60,
        help_text="Letters, figures, full stops and hyphens. You can sign in with your work e-mail too.",
        widget=forms.TextInput({"autocomplete": "username", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        help_text=CHOOSING_HINT,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    password_again = forms.CharField(
        label="Password again",
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )


def _new_password_words(fields: dict[str, forms.Field]) -> None:
    _plain(fields["password1"], "New password", CHOOSING_HINT)
    _plain(fields["password2"], "New password again")
    fields["password1"].error_messages["required"] = "Enter a new password."
    fields["password2"].error_messages["required"] = "Enter the new password again."
