"""How people are told unless they choose otherwise."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """By the bell, by mail, both or neither."""

    by_bell: bool
    by_mail: bool


_SHIPPED = {
    "sign-in": Choice(by_bell=True, by_mail=True),
    "urgent": Choice(by_bell=True, by_mail=True),
    "mine": Choice(by_bell=True, by_mail=True),
    "replies": Choice(by_bell=True, by_mail=False),
    "due-sooner": Choice(by_bell=True, by_mail=True),
    "due": Choice(by_bell=True, by_mail=False),
    "article": Choice(by_bell=True, by_mail=True),
    "supplier": Choice(by_bell=True, by_mail=False),
    "case-due": Choice(by_bell=True, by_mail=True),
    "licence": Choice(by_bell=True, by_mail=False),
}


def shipped_choice(about: str) -> Choice:
    """Give what holds for somebody who chose nothing."""
    return _SHIPPED[about]
