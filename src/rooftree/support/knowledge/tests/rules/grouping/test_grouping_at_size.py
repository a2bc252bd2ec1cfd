"""2,000 questions are grouped in under 60 s on one core, by words alone."""

import random
import sys
import time
from collections import Counter

import pytest

from rooftree.support.knowledge.rules.grouping.group_questions import Asked, group_questions
from rooftree.support.knowledge.rules.grouping.words import bare_stems, plain_words

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]
QUESTIONS = 2_000
MOST_SECONDS = 60.0
_THINGS = """rent account|repair|tenancy agreement|void inspection|warning marker|arrears letter|
    direct debit|housing application|garage|homeless case|password|report|diary task|shortlist|
    key|recharge|statement|mutual exchange|document|appointment"""
_ASKED = """how do I cancel a {}|can you tell me where to find the {}|{} is missing|
    the {} shows the wrong date|who may change a {}|need to print the {}|{} will not open|
    how long does a {} take|what does a {} cost|merge two of {}"""
_ROUND = [
    "",
    "please",
    "hi there",
    "thanks",
    "since this morning",
    "for a tenant",
    "again",
    "today",
]


def asked():
    chosen = random.Random(7)
    things = [each.strip() for each in _THINGS.split("|")]
    wordings = [each.strip() for each in _ASKED.split("|")]
    for number in range(QUESTIONS):
        words = chosen.choice(wordings).format(chosen.choice(things))
        extra = [f"ref{number}", chosen.choice(_ROUND), chosen.choice(_ROUND)]
        yield Asked(str(number), " ".join([words, *extra[: chosen.randint(1, 3)]]))


def bare(questions):
    """Count the stems that each pair shares: what any grouping must at least look at."""
    stems = [frozenset(bare_stems(plain_words(each.text))) for each in questions]
    return Counter(len(one & other) for place, one in enumerate(stems) for other in stems[:place])


class GroupQuestions:
    def test_takes_under_a_minute_for_two_thousand(self):
        questions = list(asked())
        began = time.process_time()
        groups = group_questions(questions, by_meaning=lambda _: None)
        spent = time.process_time() - began
        bare(questions)
        baseline = time.process_time() - began - spent
        sys.stderr.write(
            f"\n{QUESTIONS} questions in {len(groups)} groups: {spent:.1f} s, "
            f"{spent / baseline:.1f} x comparing every pair's stems ({baseline:.2f} s)\n"
        )
        assert sum(len(group.members) for group in groups) == QUESTIONS
        assert spent < MOST_SECONDS
