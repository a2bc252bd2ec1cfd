"""A step of the ladder is kept, mailed, or refused."""

from datetime import timedelta

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.ladder.use_step import (
    ReachedBeforeRaised,
    ReachedInFuture,
    StepLacks,
    Use,
    use_step,
)
from rooftree.support.supplier.models import CaseMessage, LadderUse
from rooftree.support.supplier.rules.ladder import Climb
from rooftree.support.supplier.tests.factories import NOW, make_case, rows

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
RAISED = NOW - timedelta(days=4)


def use(step: int = 2, how: str = "telephone", *, at=NOW, **said: str) -> Use:
    return Use(Climb(step, how, **said), "Karin Holm", at)


@pytest.fixture
def callum(cast):
    return cast.actor("callum.reid")


@pytest.fixture
def late():
    """A priority 1 that nobody has answered since Thursday."""
    return make_case(priority=1, at=RAISED, handed_over_at=RAISED)


class UseStep:
    def test_keeps_who_was_reached_how_and_when(self, callum, late):
        use_step(actor=callum, case_id=late.pk, use=use(at=NOW - HOUR, words="They send somebody"))
        kept = LadderUse.objects.get()
        assert (kept.step, kept.how, kept.reached) == (2, "telephone", "Karin Holm")
        assert (kept.at, kept.missed, kept.skipped) == (NOW - HOUR, "resolution", "")
        assert kept.contact_title == "Housing customer support manager"
        assert late.log.get(what="ladder").words == (
            "Step 2, Housing customer support manager: Karin Holm reached by telephone."
            " They send somebody. Missed: resolution."
        )
        assert rows("audit.AuditEntry").filter(label="supplier.laddered").exists()

    def test_asks_for_a_reason_where_no_target_is_missed(self, callum):
        case = make_case(priority=1, handed_over_at=NOW)
        with pytest.raises(StepLacks) as told:
            use_step(actor=callum, case_id=case.pk, use=use())
        assert told.value.lacks == {"reason"}
        use_step(actor=callum, case_id=case.pk, use=use(reason="The rent run is tonight"))
        assert LadderUse.objects.get().missed == ""

    def test_asks_why_a_step_is_left_out(self, callum, late):
        with pytest.raises(StepLacks) as told:
            use_step(actor=callum, case_id=late.pk, use=use(4))
        assert told.value.lacks == {"skip-reason"}
        use_step(actor=callum, case_id=late.pk, use=use(4, skip_reason="Both are on leave"))
        assert LadderUse.objects.get().skipped == "2, 3"

    def test_refuses_a_call_that_is_to_come_and_one_before_the_case(self, callum, late):
        with pytest.raises(ReachedInFuture):
            use_step(actor=callum, case_id=late.pk, use=use(at=NOW + HOUR))
        with pytest.raises(ReachedBeforeRaised):
            use_step(actor=callum, case_id=late.pk, use=use(at=RAISED - HOUR))

    def test_refuses_a_telephone_call_to_a_contact_without_one(self, callum, late):
        rows("model.Telephone").filter(contact__ladder_step=2).delete()
        with pytest.raises(StepLacks) as told:
            use_step(actor=callum, case_id=late.pk, use=use())
        assert told.value.lacks == {"telephone"}

    def test_refuses_a_closed_case_and_who_works_elsewhere(self, cast, callum, late):
        closed = make_case(status="closed")
        with pytest.raises(CaseClosed):
            use_step(actor=callum, case_id=closed.pk, use=use(reason="-"))
        with pytest.raises(NotAllowed):
            use_step(actor=cast.actor("morven.baillie"), case_id=late.pk, use=use())

    def test_mails_once_from_the_mailbox_and_moves_no_case_that_waits_for_us(self, callum):
        case = make_case(
            priority=1, at=RAISED, handed_over_at=RAISED, status="waiting-for-customer"
        )
        said = use(how="mail", words="Please ring us today.")
        use_step(actor=callum, case_id=case.pk, use=said)
        use_step(actor=callum, case_id=case.pk, use=said)
        run_due_jobs()
        message = CaseMessage.objects.get()
        mail = rows("mail.OutboundMail").get(pk=message.outbound_id)
        assert (mail.text, mail.is_automatic) == ("Please ring us today.", False)
        assert mail.subject == f"Escalation: {case.subject} [{case.reference}]"
        assert (message.ladder_step, message.left_at is not None) == (2, True)
        assert rows("mail.OutboundCopy").get(mail=mail).recipient == message.address
        case.refresh_from_db()
        assert case.status == "waiting-for-customer"
        assert not case.log.filter(what="message").exists()
        assert LadderUse.objects.get().how == "mail"
