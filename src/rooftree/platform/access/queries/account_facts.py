"""Facts of accounts in a text that somebody is about to send."""

import re

from django.db.models.functions import Lower

from rooftree.platform.access.models import Account

_WORD = re.compile(r"[^\s<>()\[\]\"'“”’,;:!?]+")
_LINK = re.compile(r"/(?:sign-in/new-password/[0-9a-z]+-|invitation/)[^/\s]+", re.IGNORECASE)
_MOST_WORDS = 5000


def account_facts_in(text: str) -> list[str]:
    """Name the usernames in the text, and say whether a link to set a password stands in it."""
    words = {found.strip(".-_/").lower() for found in _WORD.findall(text)}
    known = Account.objects.annotate(low=Lower("username")).filter(
        low__in=sorted(words)[:_MOST_WORDS]
    )
    facts = [
        f"the username {name}" for name in known.order_by("low").values_list("username", flat=True)
    ]
    return [*facts, "a link that sets a password"] if _LINK.search(text) else facts
