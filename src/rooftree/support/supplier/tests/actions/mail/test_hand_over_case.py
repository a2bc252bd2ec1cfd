from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.supplier.actions.mail.asks_nothing import (
    NothingAsked,
    asks_nothing,
    person_wrote,
)
from rooftree.support.supplier.actions.mail.hand_over_case import (
    HandedOverAlready,
    HandOverMail,
    NotByMail,
    hand_over_by_mail,
    logged_in_portal,
)
from rooftree.support.supplier.actions.mail.keep_message import Heard, keep_message
from rooftree.support.supplier.actions.mail.keep_reference import ReferenceTaken, keep_reference
from rooftree.support.supplier.actions.mail.paste_mail import (
    Pasted,
    PastedAlready,
    WrittenBeforeRaised,
    WrittenInFuture,
    paste_mail,
)
from rooftree.support.supplier.actions.mail.reply_left import reply_left
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.mail.card import mail_card
from rooftree.support.supplier.queries.mail.hand_over import hand_over
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, Cast, make_case, rows
from rooftree.support.supplier.tests.mailing import HELPHUB, keep_supplier, sent_reply

pytestmark = pytest.mark.django_db
WORDS = HandOverMail("Service incident: Payment files", "Every file stops at line 1.")


@pytest.fixture
def case(cast: Cast) -> SupplierCase:
    keep_supplier()
    return make_case(at=NOW - timedelta(hours=2), description="Uses {braces} as typed.")


@pytest.fixture
def actor(cast: Cast):
    return cast.actor("callum.reid")


def fresh(case: SupplierCase) -> SupplierCase:
    return SupplierCase.objects.get(pk=case.pk)


class HandOverByMail:
    def test_is_handed_over_when_the_mail_left(self, case, actor):
        hand_over_by_mail(actor=actor, case_id=case.pk, words=WORDS)
        assert fresh(case).handed_over_at is None
        with pytest.raises(HandedOverAlready):
            hand_over_by_mail(actor=actor, case_id=case.pk, words=WORDS)
        left_at = timezone.now() + timedelta(seconds=31)
        with time_machine.travel(left_at, tick=False):
            run_due_jobs(queues=["mail"], including_later=True)
        assert fresh(case).handed_over_at == left_at
        copy = rows("mail.OutboundCopy").select_related("mail").get(recipient=HELPHUB)
        assert copy.mail.subject == f"{WORDS.subject} [{case.reference}]"

    def test_refuses_where_the_supplier_takes_no_mail(self, case, actor):
        keep_supplier(takes_cases_by_mail=False)
        with pytest.raises(NotByMail):
            hand_over_by_mail(actor=actor, case_id=case.pk, words=WORDS)

    def test_fills_the_sites_template_in(self, case, actor):
        found = hand_over(actor=actor, case_id=case.pk)
        assert found.subject == f"Service incident: {case.subject} [{case.reference}]"
        assert "Priority: 2" in found.text
        assert found.text.endswith("Uses {braces} as typed.")


class LoggedInPortal:
    def test_keeps_the_reference_and_refuses_one_that_is_taken(self, case, actor):
        other = make_case(supplier_reference="LKS-88214")
        with pytest.raises(ReferenceTaken, match=other.reference):
            logged_in_portal(actor=actor, case_id=case.pk, reference="lks-88214")
        logged_in_portal(actor=actor, case_id=case.pk, reference="LKS-88215")
        held = fresh(case)
        assert (held.handed_over_at, held.supplier_reference) == (NOW, "LKS-88215")
        keep_reference(actor=actor, case_id=case.pk, reference="LKS-88216")
        assert fresh(case).supplier_reference == "LKS-88216"


class PasteMail:
    def test_waits_from_when_it_was_written(self, case, actor):
        at = NOW - timedelta(hours=1)
        words = "Which release are you on?\n\nOn 20 Nov 2026, Callum wrote:\n> Can you look?"
        message_id = paste_mail(actor=actor, case_id=case.pk, pasted=Pasted(words, "Jane", at))
        held = fresh(case)
        message = held.messages.get(pk=message_id)
        assert (held.status, held.here_since_at) == ("waiting-for-customer", at)
        assert (message.text, message.handed_in_by_id) == (
            "Which release are you on?",
            actor.colleague_id,
        )

    def test_refuses_the_same_words_twice(self, case, actor):
        pasted = Pasted("We look into it.", "Jane", NOW - timedelta(hours=1))
        paste_mail(actor=actor, case_id=case.pk, pasted=pasted)
        with pytest.raises(PastedAlready):
            paste_mail(actor=actor, case_id=case.pk, pasted=pasted)

    def test_moves_nothing_once_our_reply_left(self, case, actor):
        reply_left(outbound_id=sent_reply(case).outbound_id, at=NOW - timedelta(minutes=5))
        pasted = Pasted("Which release are you on?", "Jane", NOW - timedelta(hours=1))
        paste_mail(actor=actor, case_id=case.pk, pasted=pasted)
        assert fresh(case).status == "active"

    def test_refuses_a_time_that_cannot_be(self, case, actor):
        late = Pasted("Hello.", "Jane", NOW + timedelta(minutes=1))
        early = Pasted("Hello.", "Jane", NOW - timedelta(days=1))
        with pytest.raises(WrittenInFuture):
            paste_mail(actor=actor, case_id=case.pk, pasted=late)
        with pytest.raises(WrittenBeforeRaised):
            paste_mail(actor=actor, case_id=case.pk, pasted=early)

    def test_keeps_a_machines_words_as_no_response(self, case, actor):
        pasted = Pasted("Logged.", "Helphub", NOW, is_machine=True)
        paste_mail(actor=actor, case_id=case.pk, pasted=pasted)
        held = fresh(case)
        assert held.messages.get().author == "automatic"
        assert held.latest_supplier_word_at is None


class AsksNothing:
    def test_makes_the_case_active_again(self, case, actor):
        keep_message(case, Heard("Jane", "Which release?"), actor=SYSTEM, at=NOW)
        assert "Which release?" in mail_card(case.pk).asked
        asks_nothing(actor=actor, case_id=case.pk)
        held = fresh(case)
        assert (held.status, held.here_because) == ("active", "by-hand")
        assert mail_card(case.pk).asked == ""
        with pytest.raises(NothingAsked):
            asks_nothing(actor=actor, case_id=case.pk)


class PersonWrote:
    def test_makes_it_a_response_from_when_it_came(self, case, actor):
        heard = Heard("Jane", "Which release?", machine="It says so")
        at = NOW - timedelta(hours=1)
        message = keep_message(case, heard, actor=SYSTEM, at=at)
        assert mail_card(case.pk).automatic == message.pk
        person_wrote(actor=actor, case_id=case.pk, message_id=message.pk)
        held = fresh(case)
        assert (held.status, held.latest_supplier_word_at) == ("waiting-for-customer", at)

    def test_proposes_what_the_words_say_and_does_not_do_it(self, case):
        keep_message(case, Heard("Jane", "It has been fixed."), actor=SYSTEM, at=NOW)
        assert mail_card(case.pk).says_resolved
        assert fresh(case).status == "active"
