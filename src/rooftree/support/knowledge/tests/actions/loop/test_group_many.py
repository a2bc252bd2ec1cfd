"""The night run at the size of a busy quarter."""

import random
import time
from datetime import timedelta

import pytest

from rooftree.support.knowledge.actions.loop.group_recurring import group_recurring
from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models import Question, RecurringMember
from rooftree.support.knowledge.tests.factories import NOW, publish_row, shelved
from rooftree.support.knowledge.tests.questions import SYSTEM

_DO = [
    "refund",
    "print",
    "end",
    "open",
    "find",
    "change",
    "add",
    "remove",
    "reverse",
    "post",
    "send",
    "reprint",
    "merge",
    "split",
]
_WHAT = [
    "rent account",
    "garage tenancy",
    "key list",
    "void board",
    "placement letter",
    "arrears letter",
    "inspection photo",
    "joint tenant",
    "direct debit",
    "payment file",
    "suspense line",
    "stock list",
    "repair order",
    "contact marker",
    "case note",
    "diary entry",
    "charge line",
    "unit record",
]
_TAILS = ("", "for a tenant who moved out", "since the release", "before the night run")


@pytest.mark.full
@pytest.mark.django_db
class GroupManyQuestions:
    def test_takes_less_than_a_minute_for_2000_and_200_articles(self):
        chance = random.Random(2)
        Question.objects.bulk_create(
            Question(
                source=Source.ENQUIRY,
                title=f"How do I {chance.choice(_DO)} a {chance.choice(_WHAT)} "
                f"{chance.choice(_TAILS)}?",
                text=f"I tried {chance.choice(_WHAT)} and it stayed white.",
                at=NOW - timedelta(hours=number),
                asker_key=f"c{number % 90}",
            )
            for number in range(2000)
        )
        words = [(do, what) for do in _DO for what in _WHAT][:200]
        shelved(*(publish_row(f"{do} a {what}".capitalize(), what * 30) for do, what in words))
        began = time.perf_counter()
        group_recurring(actor=SYSTEM, at=NOW)
        assert time.perf_counter() - began < 60
        assert RecurringMember.objects.count() == 2000
