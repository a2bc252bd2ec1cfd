"""What is wrong with the settings of a mailbox that mail is fetched from, in words."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
SECRET_PREFIX = "ROOFTREE_FETCH_"  # noqa: S105 - the beginning of a name
_SECRET = re.compile(r"ROOFTREE_FETCH_[A-Z0-9_]{1,60}")
_HOST = re.compile(r"[A-Za-z0-9._:-]{1,253}")
_HIGHEST_PORT = 65535


@dataclass(frozen=True)
class FetchSettings:
    """Where a mailbox's mail is fetched from. Secrets stand in it by name only."""

    mailbox_id: int
    host: str
    port: int
    security: str
    user_name: str
    folder: str
    proof: str
    since_on: date
    secret_name: str = ""
    refresh_name: str = ""
    token_address: str = ""
    client_id: str = ""
    scope: str = ""


def settings_faults(settings: FetchSettings) -> dict[str, str]:
    """Give a sentence for each field that is wrong."""
    faults = _server_faults(settings) | _secret_faults(settings)
    if settings.proof != "password":
        faults |= _token_faults(settings)
    return faults


def is_safe_token_address(address: str) -> bool:
    """Say whether a secret may be sent there: by HTTPS, or on this machine."""
    parts = urlsplit(address)
    if parts.username or parts.password or parts.fragment or not parts.hostname:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def _server_faults(settings: FetchSettings) -> dict[str, str]:
    faults = {}
    if not _HOST.fullmatch(settings.host):
        faults["host"] = "Enter the server’s name, like imap.council.example."
    if not 1 <= settings.port <= _HIGHEST_PORT:
        faults["port"] = "Enter a port between 1 and 65535. It is 993 for most servers."
    if settings.security == "none" and settings.host not in LOOPBACK:
        faults["security"] = "Choose TLS or STARTTLS: only a server on this machine may do without."
    if any(not c.isprintable() for c in settings.folder) or not settings.folder.strip():
        faults["folder"] = "Enter the folder’s name. It is INBOX for most mailboxes."
    if any(not c.isprintable() for c in settings.user_name) or not settings.user_name.strip():
        faults["user_name"] = "Enter the user name that opens the mailbox."
    return faults


def _secret_faults(settings: FetchSettings) -> dict[str, str]:
    faults = {}
    for field in ("secret_name", "refresh_name"):
        name = getattr(settings, field)
        if name and not _SECRET.fullmatch(name):
            faults[field] = (
                f"Enter the name of an environment variable that begins with {SECRET_PREFIX},"
                " in capital letters. Never enter the secret itself."
            )
    if settings.proof in {"password", "client-credentials"} and not settings.secret_name:
        faults["secret_name"] = "Enter the name of the environment variable that holds the secret."  # noqa: S105 - the name of a field
    if settings.proof == "refresh-token" and not settings.refresh_name:
        faults["refresh_name"] = "Enter the name of the environment variable that holds the token."
    return faults


def _token_faults(settings: FetchSettings) -> dict[str, str]:
    faults = {}
    if not is_safe_token_address(settings.token_address):
        faults["token_address"] = "Enter the address that gives tokens. It begins with https://."  # noqa: S105 - the name of a field
    if not settings.client_id.strip():
        faults["client_id"] = "Enter the application’s id, as your mail provider shows it."
    return faults
