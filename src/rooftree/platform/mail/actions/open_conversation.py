"""Sign in to the server that a mailbox's mail is fetched from."""

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings as site

from rooftree.platform.mail.access_token import NoToken, TokenRequest, access_token
from rooftree.platform.mail.imap_conversation import (
    CannotFetch,
    Conversation,
    Patience,
    conversation,
)
from rooftree.platform.mail.rules.fetch_settings import FetchSettings


@contextmanager
def opened(settings: FetchSettings, *, patience: Patience) -> Iterator[Conversation]:
    """Give a conversation after the sign-in. Raises CannotFetch, in words."""
    context = _trusting()
    secret = _secret(settings, patience.answer, context)
    with conversation(settings, secret=secret, patience=patience, context=context) as server:
        yield server


def site_patience() -> Patience:
    """Give how long the site waits for answers."""
    return Patience(site.MAIL_FETCH_ANSWER_SECONDS, site.MAIL_FETCH_LONGEST_SECONDS)


def _trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    if site.MAIL_FETCH_CA_FILE:
        try:
            context.load_verify_locations(site.MAIL_FETCH_CA_FILE)
        except (OSError, ssl.SSLError) as fault:
            message = "The file that ROOFTREE_MAIL_FETCH_CA_FILE names holds no certificate."
            raise CannotFetch(message) from fault
    return context


def _secret(settings: FetchSettings, seconds: float, context: ssl.SSLContext) -> str:
    held = _held(settings.secret_name)
    if settings.proof == "password":
        return held
    asked = TokenRequest(
        address=settings.token_address,
        client_id=settings.client_id,
        scope=settings.scope,
        client_secret=held,
        refresh_token=_held(settings.refresh_name) if settings.proof == "refresh-token" else "",
    )
    try:
        return access_token(asked, seconds=seconds, context=context)
    except NoToken as fault:
        raise CannotFetch(str(fault)) from fault


def _held(name: str) -> str:
    """Give what the environment holds under a name; no name holds nothing."""
    if not name:
        return ""
    secret = os.environ.get(name, "")
    if not secret:
        message = f"The environment variable {name} is not set for the server’s programs."
        raise CannotFetch(message)
    return secret
