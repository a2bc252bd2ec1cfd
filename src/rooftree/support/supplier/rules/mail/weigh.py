"""What becomes of an incoming mail that may be the supplier's. Only proof lets it move a case."""

from dataclasses import dataclass
from typing import Literal

Fate = Literal[
    "message",
    "line",
    "bounce",
    "leave",
    "unknown-reference",
    "no-reference",
    "not-proved",
    "many-references",
    "forwarded",
]
_SAYS_NOTHING = {"out-of-office", "receipt"}


@dataclass(frozen=True)
class MailFacts:
    """What is known of the mail.

    `is_bound`: it came to an address that we signed, or answers a mail of ours, so the envelope
    leads to a case. `is_forward`: a colleague handed on what the supplier wrote; `is_ours`: that
    colleague is a portal user or of the team. `names`: a reference stands in it.
    """

    mail_class: str
    cases: int
    is_bound: bool = False
    is_known: bool = False
    is_proven: bool = False
    is_forward: bool = False
    is_ours: bool = False
    names: bool = False


def weigh(mail: MailFacts) -> Fate:
    """Say what becomes of it: "leave" is left to those who are asked next."""
    if mail.mail_class.startswith("bounce"):
        return "bounce" if mail.is_bound else "leave"
    is_trusted = mail.is_proven and (mail.is_known or (mail.is_forward and mail.is_ours))
    if mail.mail_class in _SAYS_NOTHING:
        is_here = mail.cases == 1 and (mail.is_bound or is_trusted)
        return "line" if is_here else "leave"
    if mail.is_forward and not mail.is_ours:
        # A colleague's mail about something else is an enquiry like any other.
        return "forwarded" if mail.cases else "leave"
    if mail.is_known or mail.is_bound or mail.is_forward:
        return _of_supplier(mail, is_trusted=is_trusted)
    return "leave"


def _of_supplier(mail: MailFacts, *, is_trusted: bool) -> Fate:
    if mail.cases > 1:
        return "many-references"
    if mail.cases == 1:
        return "message" if is_trusted else "not-proved"
    if mail.names:
        return "unknown-reference"
    return "leave" if mail.mail_class == "list" else "no-reference"
