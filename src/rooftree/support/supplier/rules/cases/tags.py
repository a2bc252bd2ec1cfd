"""The tags of a case: a shape and a word; the look gives each shape its colour."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tag:
    """`shape` is one of the look's states: work, wait, done, off."""

    label: str
    shape: str


_BY_STATUS = {
    "active": Tag("Active", "work"),
    "waiting-for-customer": Tag("Waiting for Customer", "wait"),
    "resolved": Tag("Resolved", "done"),
    "closed": Tag("Closed", "off"),
}


def status_tag(status: str) -> Tag:
    """Give the status as the paper calls it."""
    return _BY_STATUS[status]
