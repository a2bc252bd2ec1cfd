"""The phrases of the sign-in rule, as they hold on a day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import SignInWords
from rooftree.support.enquiries.rules.sign_in import Phrase


@dataclass(frozen=True)
class SignInWordsLine:
    """One phrase with its dates, for the page that keeps them."""

    id: int
    phrase: str
    is_sign_in: bool
    trouble: str
    from_on: date
    until_on: date | None
    is_in_use: bool

    @property
    def shown(self) -> str:
        """Give the phrase with room to break lines."""
        return self.phrase.replace("|", " | ")


def phrases_on(on: date) -> list[Phrase]:
    """Give the phrases in use, in the order of the rows."""
    rows = SignInWords.objects.filter(Q(until_on=None) | Q(until_on__gte=on), from_on__lte=on)
    return [Phrase(row.phrase, row.is_sign_in, row.trouble) for row in rows]


def sign_in_words(*, actor: Actor, on: date) -> list[SignInWordsLine]:
    """Give every phrase there ever was, for those who help people sign in."""
    access.require(actor, permissions.WORK_SIGN_INS)
    return [
        SignInWordsLine(
            id=row.pk,
            phrase=row.phrase,
            is_sign_in=row.is_sign_in,
            trouble=row.get_trouble_display(),
            from_on=row.from_on,
            until_on=row.until_on,
            is_in_use=row.from_on <= on and (row.until_on is None or row.until_on >= on),
        )
        for row in SignInWords.objects.all()
    ]
