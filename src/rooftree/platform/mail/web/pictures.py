"""Addresses of pictures inside a mail, good for a short while and for one account.

The frame they stand in has no origin of its own, so no browser sends our cookie with them.
"""

from typing import NamedTuple

from django.core import signing
from django.urls import reverse

from rooftree.platform.files.interface import SHOWN_IN_PLACE
from rooftree.platform.mail.interface import ShownMail

_SALT = "mail.picture"
GOOD_FOR = 15 * 60


class Named(NamedTuple):
    """What the address of a picture names."""

    mail_id: int
    file_id: int
    account_id: int


def picture_addresses(mail: ShownMail, account_id: int) -> dict[str, str]:
    """Give an address for each picture of the mail that a browser may show, by its content id."""
    return {
        file.content_id.lower(): _address(Named(mail.id, file.file_id, account_id))
        for file in mail.attachments
        if file.content_id and not file.is_quarantined and file.media_type in SHOWN_IN_PLACE
    }


def picture_named(token: str) -> Named | None:
    """Read an address; None for one that is old, or that we did not make."""
    try:
        return Named(*signing.loads(token, salt=_SALT, max_age=GOOD_FOR))
    except (signing.BadSignature, TypeError, ValueError):
        return None


def _address(named: Named) -> str:
    return reverse("mail.picture", args=[signing.dumps(list(named), salt=_SALT)])
