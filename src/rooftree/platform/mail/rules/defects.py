"""Say in words what is wrong with a mail's headers."""

import re
from email.message import Message

from rooftree.platform.mail.rules.header_text import raw_value, raw_values

_ONCE = ("From", "To", "Cc", "Subject", "Date", "Message-ID", "Reply-To", "In-Reply-To")
_SHOWN = ("From", "To", "Cc", "Subject")
_LONGEST_SUBJECT = 900
_RAW = re.compile(r"[\x80-\U0010ffff]")


def header_defects(message: Message, *, sender: str, is_dated: bool) -> list[str]:
    """List what no well-formed mail has."""
    found = [
        f"It has {len(values)} {name} headers."
        for name in _ONCE
        if len(values := raw_values(message, name)) > 1
    ]
    if not raw_value(message, "From"):
        found.append("It has no From header.")
    elif not sender:
        found.append("Its From header names no address.")
    if not raw_value(message, "Date"):
        found.append("It has no Date header.")
    elif not is_dated:
        found.append("Its date can’t be read.")
    raw = [name for name in _SHOWN if _RAW.search(raw_value(message, name))]
    if raw:
        found.append(f"Letters stand raw, without their charset, in {' and '.join(raw)}.")
    if len(raw_value(message, "Subject")) > _LONGEST_SUBJECT:
        found.append("Its subject is longer than any that a person writes.")
    return found
