"""Ask a mail provider for an access token (OAuth 2.0), for mailboxes opened with XOAUTH2."""

import http.client
import json
import ssl
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlencode, urlsplit

from rooftree.platform.mail.rules.clean_text import clean_line
from rooftree.platform.mail.rules.fetch_settings import is_safe_token_address

_MOST_BYTES = 64 * 1024


class NoToken(Exception):
    """The provider gave none; the message says why, and holds no secret."""


@dataclass(frozen=True)
class TokenRequest:
    """What is asked. Without a refresh token the application asks as itself."""

    address: str
    client_id: str
    scope: str
    client_secret: str = ""
    refresh_token: str = ""


def access_token(asked: TokenRequest, *, seconds: float, context: ssl.SSLContext) -> str:
    """Give a token. Raises NoToken."""
    if not is_safe_token_address(asked.address):
        message = "The address that gives tokens does not begin with https://."
        raise NoToken(message)
    try:
        status, answer = _post(asked, seconds, context)
    except (OSError, http.client.HTTPException) as fault:
        message = f"The address that gives tokens can’t be reached ({type(fault).__name__})."
        raise NoToken(message) from fault
    return _token_in(status, answer)


def _post(asked: TokenRequest, seconds: float, context: ssl.SSLContext) -> tuple[int, bytes]:
    parts = urlsplit(asked.address)
    assert parts.hostname  # noqa: S101 - a safe address has one
    line: http.client.HTTPConnection
    if parts.scheme == "https":
        line = http.client.HTTPSConnection(
            parts.hostname, parts.port, timeout=seconds, context=context
        )
    else:
        line = http.client.HTTPConnection(parts.hostname, parts.port, timeout=seconds)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    try:
        line.request("POST", path, urlencode(_form(asked)), headers)
        answer = line.getresponse()
        return answer.status, answer.read(_MOST_BYTES)
    finally:
        line.close()


def _form(asked: TokenRequest) -> dict[str, str]:
    form = {"client_id": asked.client_id}
    if asked.refresh_token:
        form |= {"grant_type": "refresh_token", "refresh_token": asked.refresh_token}
    else:
        form["grant_type"] = "client_credentials"
    if asked.client_secret:
        form["client_secret"] = asked.client_secret
    if asked.scope:
        form["scope"] = asked.scope
    return form


def _token_in(status: int, answer: bytes) -> str:
    try:
        told = json.loads(answer)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        message = f"The address that gives tokens answered {status} and no token."
        raise NoToken(message)
    token = told.get("access_token")
    if (
        status == HTTPStatus.OK
        and isinstance(token, str)
        and token.isascii()
        and token.isprintable()
    ):
        return token
    # The code only ("invalid_client"): a description can quote what was sent.
    code = clean_line(str(told.get("error") or status), longest=60)
    message = f"The mail provider gave no token: {code}."
    raise NoToken(message)
