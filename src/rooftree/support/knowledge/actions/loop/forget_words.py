"""Forget the words of questions and answers that are too old to draft an article from."""

from datetime import datetime

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models import GivenAnswer, Question
from rooftree.support.knowledge.rules.loop.windows import WORDS_KEPT


@transaction.atomic
def forget_words(*, actor: Actor, at: datetime) -> int:
    """Empty texts of a year ago, and delete what was only searched for. Returns how many."""
    access.require(actor, permissions.KEEP_ARTICLES)
    before = at - WORDS_KEPT
    searched, _ = Question.objects.filter(source=Source.SEARCH, at__lt=before).delete()
    asked = Question.objects.filter(at__lt=before).exclude(text="").update(text="")
    answered = GivenAnswer.objects.filter(at__lt=before).exclude(text="").update(text="")
    return searched + asked + answered
