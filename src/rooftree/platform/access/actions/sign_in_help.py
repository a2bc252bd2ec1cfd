"""Help somebody sign in: a link or a reminder, only ever to the address on the account."""

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.cache import cache
from django.db import transaction
from django.urls import reverse
from django.utils.http import int_to_base36

from rooftree.platform.access.actions.invite_colleague import send_invitation
from rooftree.platform.access.actions.mail_account import mail_account
from rooftree.platform.access.models import Account
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref

MOST_AN_HOUR = 3
_HOUR = 60 * 60
_HELD = "Mail to the address on the account is held back. Mail out says why."


@dataclass(frozen=True)
class SignInHelp:
    """What was sent, and why or why not. Only staff may be shown it: it tells of accounts."""

    was_sent: bool
    account_id: int | None
    why: str


def send_reset_link(*, actor: Actor, address: str, asked_from: str) -> SignInHelp:
    """Mail a link to set a new password. Whoever asks, it goes to the account's own address."""
    return _help(actor, address, "reset", asked_from)


def send_username(*, actor: Actor, address: str, asked_from: str = "") -> SignInHelp:
    """Mail a reminder of the username to the account's own address."""
    return _help(actor, address, "username", asked_from)


def reset_link(account: Account) -> str:
    """Make the link that sets a new password; it works until the password or the address changes."""
    key = default_token_generator.make_token(account)
    path = reverse("account_reset_password_from_key", args=[int_to_base36(account.pk), key])
    return settings.SITE_ADDRESS + path


@transaction.atomic
def _help(actor: Actor, address: str, what: str, asked_from: str) -> SignInHelp:
    account = Account.objects.filter(email__iexact=address.strip()).first() if address else None
    refusal = _refusal(account, what, address)
    if account is None or refusal:
        return _not_sent(actor, account, refusal, asked_from)
    label, words, is_sent = _mailed(actor, account, what)
    if not is_sent:
        return _not_sent(actor, account, _HELD, asked_from)
    details = {"asked_from": asked_from} if asked_from else {}
    audit.record(actor, label, subject=Ref("access.account", account.pk), details=details)
    return SignInHelp(was_sent=True, account_id=account.pk, why=words)


def _mailed(actor: Actor, account: Account, what: str) -> tuple[str, str, bool]:
    """Mail the help; gives the audit's label, what was done in words, and whether it leaves."""
    if what == "username":
        words = "Their username was sent to the address on the account."
        return "access.username_sent", words, mail_account(account, "username")
    if not account.has_usable_password():
        words = "They had not set up their account yet, so the invitation was sent again."
        is_sent = send_invitation(account, invited_by=actor.account_id)
        return "access.reset_link_sent", words, is_sent
    words = "A link to set a new password was sent to the address on the account."
    is_sent = mail_account(account, "reset_link", link=reset_link(account))
    return "access.reset_link_sent", words, is_sent


def _not_sent(actor: Actor, account: Account | None, refusal: str, asked_from: str) -> SignInHelp:
    audit.record(
        actor,
        "access.sign_in_help_not_sent",
        subject=Ref("access.account", account.pk) if account else None,
        details={"why": refusal, "asked_from": asked_from},
    )
    return SignInHelp(was_sent=False, account_id=account.pk if account else None, why=refusal)


def _refusal(account: Account | None, what: str, address: str) -> str:
    """Say why nothing is sent. Counted for every address, so that timing and limits tell nothing."""
    is_over = _is_over_limit(what, address)
    if account is None:
        return "No account has this address."
    if not account.is_active:
        return "The account with this address is closed."
    if is_over:
        return f"This address was sent {MOST_AN_HOUR} in the last hour already."
    return ""


def _is_over_limit(what: str, address: str) -> bool:
    digest = hashlib.sha256(address.strip().lower().encode()).hexdigest()
    key = f"access.help.{what}.{digest}"
    cache.add(key, 0, _HOUR)
    return bool(cache.incr(key) > MOST_AN_HOUR)
