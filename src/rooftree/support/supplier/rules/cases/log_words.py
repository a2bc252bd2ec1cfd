"""The log of a case in words, for the lines of what happened."""

from dataclasses import dataclass

_STATUSES = {
    "active": "Active",
    "waiting-for-customer": "Waiting for Customer",
    "resolved": "Resolved",
    "closed": "Closed",
}
_TITLES = {
    "reopened": "Opened again: Active",
    "reference": "Has the supplier’s reference",
    "handed-over": "Handed over",
    "call": "Phoned",
    "ladder": "Escalated",
    "release": "Release",
    "enquiry": "Enquiry",
    "owner": "Has somebody to see it through",
    "warned": "Warned of a target",
    "told": "Asker told",
    "mail-failed": "Our mail did not leave",
    "upgrade": "Upgrade",
    "details": "Details changed",
}
# What a reader looks for first; these have the filled mark.
_KEY = {"raised", "status", "closed", "reopened", "priority", "ladder", "mail-failed"}


@dataclass(frozen=True)
class LogFacts:
    """One line of the log as plain values."""

    what: str
    kind: str = ""
    status: str = ""
    direction: str = ""
    author: str = ""
    channel: str = ""
    priority: int | None = None


def title_of(fact: LogFacts, *, supplier: str) -> str:
    """Say what happened in a few words; the line's own words stand beneath."""
    if fact.what == "raised":
        of = f", priority {fact.priority}" if fact.priority else ""
        return f"Raised as a service {fact.kind}{of}"
    if fact.what == "priority":
        return f"Priority {fact.priority}"
    if fact.what == "status":
        return f"Status became {_STATUSES[fact.status]}"
    if fact.what == "closed":
        return "Closed"
    if fact.what == "message":
        return _message(fact, supplier)
    return _TITLES.get(fact.what, "Noted")


def is_key(fact: LogFacts) -> bool:
    """Whether the line changed how the case stands."""
    return fact.what in _KEY


def _message(fact: LogFacts, supplier: str) -> str:
    if fact.direction == "out":
        return f"We told {supplier}" if fact.channel == "phone" else f"We wrote to {supplier}"
    if fact.author == "automatic":
        return f"{supplier}’s machine wrote"
    return f"{supplier} rang" if fact.channel == "phone" else f"{supplier} wrote"
