"""Keep the words of the sign-in rule: ship them once, add, and end them by date."""

from datetime import date

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import SignInWords
from rooftree.support.enquiries.rules.kinds import SIGN_IN_WORDS
from rooftree.support.enquiries.rules.shipped_sign_in_words import SHIPPED
from rooftree.support.enquiries.rules.sign_in import is_readable

SHIPPED_FROM = date(2020, 1, 1)


class UnreadablePhrase(Exception):
    """The phrase has no words, or a gap at an end."""


class PhraseKnown(Exception):
    """The phrase is in the list already."""


@transaction.atomic
def ship_sign_in_words(*, actor: Actor) -> int:
    """Add shipped phrases that the site has never had. Changes no row. Returns how many."""
    access.require(actor, permissions.WORK_SIGN_INS)
    known = set(SignInWords.objects.values_list("phrase", flat=True))
    rows = [
        SignInWords(
            phrase=row.phrase,
            is_sign_in=row.is_sign_in,
            trouble=row.trouble,
            from_on=SHIPPED_FROM,
        )
        for row in SHIPPED
        if row.phrase not in known
    ]
    return len(SignInWords.objects.bulk_create(rows))


@transaction.atomic
def add_sign_in_words(
    *, actor: Actor, phrase: str, is_sign_in: bool, trouble: str, from_on: date
) -> int:
    """Add a phrase from a day on. Returns the row's id."""
    access.require(actor, permissions.WORK_SIGN_INS)
    plain = " ".join(phrase.lower().replace("...", "…").split())
    if not is_readable(plain):
        raise UnreadablePhrase(phrase)
    if SignInWords.objects.filter(phrase=plain).exists():
        raise PhraseKnown(plain)
    row = SignInWords.objects.create(
        phrase=plain, is_sign_in=is_sign_in, trouble=trouble if is_sign_in else "", from_on=from_on
    )
    audit.record(actor, "enquiries.sign_in_words_added", subject=Ref(SIGN_IN_WORDS, row.pk))
    return row.pk


@transaction.atomic
def end_sign_in_words(*, actor: Actor, words_id: int, until_on: date) -> int:
    """End a phrase: the last day it holds. Returns the row's id."""
    access.require(actor, permissions.WORK_SIGN_INS)
    row = SignInWords.objects.select_for_update().get(pk=words_id)
    row.until_on = max(until_on, row.from_on)
    row.save(update_fields=["until_on"])
    audit.record(actor, "enquiries.sign_in_words_ended", subject=Ref(SIGN_IN_WORDS, row.pk))
    return row.pk
