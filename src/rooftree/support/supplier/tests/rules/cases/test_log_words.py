"""The lines of what happened, and the draft for the askers."""

import pytest

from rooftree.support.supplier.models import CaseEvent
from rooftree.support.supplier.rules.cases.log_words import LogFacts, is_key, title_of
from rooftree.support.supplier.rules.cases.telling import words_for_askers


class TitleOf:
    @pytest.mark.parametrize(
        ("fact", "words"),
        [
            (LogFacts("raised", kind="incident", priority=1), "Raised as a service incident, priority 1"),
            (LogFacts("raised", kind="request"), "Raised as a service request"),
            (LogFacts("status", status="waiting-for-customer"), "Status became Waiting for Customer"),
            (LogFacts("message", direction="in", author="person", channel="mail"), "Larkfield wrote"),
            (LogFacts("message", direction="in", author="automatic"), "Larkfield’s machine wrote"),
            (LogFacts("message", direction="in", author="person", channel="phone"), "Larkfield rang"),
            (LogFacts("message", direction="out", author="person"), "We wrote to Larkfield"),
            (LogFacts("priority", priority=2), "Priority 2"),
        ],
    )  # fmt: skip
    def test_says_what_happened(self, fact, words):
        assert title_of(fact, supplier="Larkfield") == words

    def test_has_words_for_whatever_the_log_can_hold(self):
        facts = [LogFacts(what.value, kind="incident", status="active") for what in CaseEvent.What]
        assert "Noted" not in {title_of(fact, supplier="Larkfield") for fact in facts}
        assert is_key(LogFacts("status"))
        assert not is_key(LogFacts("owner"))


class WordsForAskers:
    def test_say_that_it_is_put_right_only_once_it_is(self):
        given = {"supplier": "Larkfield", "subject": "Payment files", "outcome": "Patched."}
        done = words_for_askers(**given, is_done=True)
        assert "is put right. What was done: Patched." in done
        assert "put right" not in words_for_askers(**given, is_done=False)
