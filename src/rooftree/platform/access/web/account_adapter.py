"""What allauth asks of us: our words, our mails, our audit, limits by account."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.actions.tell_account import Change, tell_account
from rooftree.platform.access.events import SignedIn
from rooftree.platform.access.queries.accounts import AccountLine, account_by_login
from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.access.rules.sealed import seal, unseal
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref

LOCKED = (
    "There were too many wrong tries, so sign-in is shut for 5 minutes. Wait, or choose "
    "“I can’t sign in” below and we will help you before anybody else."
)
WRONG = "The username or the password is not right. Check both and try again."
WRONG_CODE = "That code is not right. Wait for the next one in your app and enter it."
_SEALED_FOR = "second factor"
_CHANGES: dict[str, Change] = {
    "account/email/password_changed": "password",
    "account/email/password_reset": "password",
    "mfa/email/totp_activated": "factor_added",
    "mfa/email/totp_deactivated": "factor_taken_off",
    "mfa/email/recovery_codes_generated": "codes_made",
}
_SAID = {
    "account/messages/password_changed.txt": "Password changed.",
    "mfa/messages/totp_activated.txt": "Second factor added.",
    "mfa/messages/totp_deactivated.txt": "Second factor taken off.",
    "mfa/messages/recovery_codes_generated.txt": "New recovery codes made. The old ones no longer work.",
    "usersessions/messages/sessions_logged_out.txt": "Signed out everywhere else.",
}


class AccountAdapter(DefaultAccountAdapter):
    """allauth's hooks for sign-in and passwords."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": WRONG,
        "username_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "incorrect_password": "That is not your password. Try again.",
        "enter_current_password": "That is not your password now. Try again.",
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": LOCKED,
        "rate_limited": LOCKED,
        "invalid_password_reset": "This link no longer works. Ask for a new one.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Let nobody make their own account: people are invited."""
        del request
        return False

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *_args: object,
        **_options: object,
    ) -> None:
        """Say what was done in our words, and nothing where there is nothing to say."""
        if words := _SAID.get(message_template or ""):
            messages.add_message(request, level, words)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        _context: dict[str, Any] | None = None,
        _email: str | None = None,
    ) -> None:
        """Record a change of one's own account and mail it to the account's address."""
        if change := _CHANGES.get(template_prefix):
            tell_account(account_id=user.pk, change=change)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Keep a lock-out in the audit."""
        try:
            super().pre_authenticate(request, **credentials)
        except forms.ValidationError:
            _refused("access.sign_in_locked", _meant(credentials))
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Keep a wrong try in the audit, without what was typed."""
        del request
        _refused("access.sign_in_refused", _meant(credentials))

    def post_login(
        self, request: HttpRequest, user: AbstractBaseUser, **options: Any
    ) -> HttpResponseBase:
        """Keep the sign-in in the audit, and tell of it."""
        actor = actor_of(user.pk, on=timezone.localdate())
        audit.record(actor, "access.signed_in", subject=Ref("access.account", user.pk))
        events.publish(SignedIn(user.pk, user.email))  # type: ignore[attr-defined]
        return super().post_login(request, user, **options)

    def logout(self, request: HttpRequest) -> None:
        """Keep the sign-out in the audit."""
        actor: Actor = request.actor  # type: ignore[attr-defined]
        if actor.account_id:
            ref = Ref("access.account", actor.account_id)
            audit.record(actor, "access.signed_out", subject=ref)
        super().logout(request)

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Lift a lock-out with a new password: it was set through the account's own address."""
        super().set_password(user, password)
        key = _lock_key(user.pk)
        ratelimit.clear(self.request, app="allauth.account", action="login_failed", key=key)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Go back to My account."""
        del request
        return reverse("access.my_account")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # One lock for an account, whichever of username and address is tried.
        known = _meant(credentials)
        if known:
            return _lock_key(known.id)
        return str(super()._get_login_attempts_cache_key(request, **credentials))


class SecondFactorAdapter(DefaultMFAAdapter):
    """allauth's hooks for the second factor."""

    error_messages = {**DefaultMFAAdapter.error_messages, "incorrect_code": WRONG_CODE}

    def encrypt(self, text: str) -> str:
        """Seal a secret before it is stored."""
        return seal(text, _secret_keys(), use=_SEALED_FOR)

    def decrypt(self, encrypted_text: str) -> str:
        """Give back a stored secret."""
        return unseal(encrypted_text, _secret_keys(), use=_SEALED_FOR)

    def build_totp_svg(self, url: str) -> str:
        """Draw the square without the XML heading, so that it can stand in a page."""
        return str(super().build_totp_svg(url).partition("?>")[2].strip())


def _secret_keys() -> list[str]:
    return [settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS)]


def _lock_key(account_id: int) -> str:
    return f"account:{account_id}"


def _meant(credentials: dict[str, Any]) -> AccountLine | None:
    return account_by_login(credentials.get("username") or credentials.get("email") or "")


def _refused(label: str, meant: AccountLine | None) -> None:
    subject = Ref("access.account", meant.id) if meant else None
    audit.record_refusal(Actor.anonymous(), label, subject=subject)
