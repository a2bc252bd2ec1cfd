"""Raising a request or an incident: kind, priority, environment, portal user and enquiry."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.enquiries.interface import AlreadyClosed
from rooftree.support.model import interface as model
from rooftree.support.supplier.actions.cases.give_priority import (
    Answers,
    AnswersMissing,
    EnvironmentDisagrees,
    Override,
    PriorityOfRequest,
    ReasonMissing,
)
from rooftree.support.supplier.actions.cases.raise_case import (
    Given,
    PortalUserUnknown,
    raise_case,
)
from rooftree.support.supplier.models import CaseEnquiry, PortalUser, PriorityAnswer, SupplierCase
from rooftree.support.supplier.tests.factories import NOW, TODAY, make_case, make_enquiry, rows

pytestmark = pytest.mark.django_db
STOPPED = Answers("live", "stopped", "major-function", has_workaround=False)


def given(topic: str = "technical", **values: object) -> Given:
    answers = values.pop("answers", STOPPED if topic == "technical" else None)
    return Given(topic, "Payment files stop", "At line 1.", "IHMS", answers=answers, **values)


class RaiseCase:
    def test_makes_an_incident_with_the_priority_of_the_table(self, cast):
        live = next(line for line in model.environments() if line.is_live)
        number = raise_case(
            actor=cast.actor("callum.reid"), given=given(environment_id=live.id), at=NOW
        )
        case = SupplierCase.objects.get(pk=number)
        assert (case.kind, case.priority, case.status) == ("incident", 1, "active")
        assert (case.environment_name, case.is_live) == (live.name, True)
        assert (case.raised_by_name, case.owner_id) == ("Callum Reid", cast.id("callum.reid"))
        assert case.level_owner_id is not None
        line = case.log.get()
        assert (line.what, line.kind, line.priority) == ("raised", "incident", 1)
        kept = case.priority_answers.get()
        assert (kept.by_table, kept.priority, kept.override_reason) == (1, 1, "")
        assert kept.rule.startswith("Priority 1: LIVE, a major function has stopped")

    def test_is_one_case_where_the_button_is_pressed_twice(self, cast):
        callum = cast.actor("callum.reid")
        first = raise_case(actor=callum, given=given(), at=NOW)
        again = raise_case(actor=callum, given=given(), at=NOW + timedelta(seconds=5))
        later = raise_case(actor=callum, given=given(), at=NOW + timedelta(hours=1))
        assert again == first != later
        assert SupplierCase.objects.get(pk=first).log.count() == 1

    def test_keeps_who_overrode_the_table_and_why(self, cast):
        number = raise_case(
            actor=cast.actor("callum.reid"),
            given=given(override=Override(2, "Cashiers key by hand until noon")),
        )
        kept = PriorityAnswer.objects.get(case_id=number)
        assert (kept.by_table, kept.priority, kept.by_name) == (1, 2, "Callum Reid")
        assert kept.override_reason == "Cashiers key by hand until noon"
        assert SupplierCase.objects.get(pk=number).priority == 2

    def test_refuses_an_override_without_a_reason(self, cast):
        with pytest.raises(ReasonMissing):
            raise_case(actor=cast.actor("callum.reid"), given=given(override=Override(2, " ")))

    def test_refuses_an_incident_without_answers_and_a_request_with_them(self, cast):
        actor = cast.actor("callum.reid")
        with pytest.raises(AnswersMissing):
            raise_case(actor=actor, given=given(answers=None))
        with pytest.raises(PriorityOfRequest):
            raise_case(actor=actor, given=given("documentation", answers=STOPPED))
        assert not SupplierCase.objects.exists()

    def test_gives_a_request_no_priority(self, cast):
        number = raise_case(actor=cast.actor("callum.reid"), given=given("free-licence"))
        case = SupplierCase.objects.get(pk=number)
        assert (case.kind, case.priority) == ("request", None)
        assert not case.priority_answers.exists()

    def test_refuses_an_environment_that_belies_the_answer(self, cast):
        other = next(line for line in model.environments() if not line.is_live)
        with pytest.raises(EnvironmentDisagrees):
            raise_case(actor=cast.actor("callum.reid"), given=given(environment_id=other.id))

    def test_refuses_who_is_no_portal_user_today(self, cast):
        ended = PortalUser.objects.create(
            colleague_id=cast.id("callum.reid"), portal_name="creid",
            address="callum.reid@council.example", from_on=TODAY - timedelta(days=90),
            until_on=TODAY - timedelta(days=1),
        )  # fmt: skip
        with pytest.raises(PortalUserUnknown):
            raise_case(actor=cast.actor("callum.reid"), given=given(portal_user_id=ended.pk))

    def test_has_its_enquiry_wait_for_it(self, cast):
        enquiry = make_enquiry()
        number = raise_case(
            actor=cast.actor("callum.reid"), given=given(enquiry_id=enquiry.pk), at=NOW
        )
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.at_supplier) == ("with-supplier", [f"SC-{number}"])
        assert CaseEnquiry.objects.get(case_id=number).enquiry_id == enquiry.pk

    def test_is_not_raised_from_a_closed_enquiry(self, cast):
        enquiry = make_enquiry(status="closed", closed_at=NOW, outcome="answered")
        with pytest.raises(AlreadyClosed):
            raise_case(actor=cast.actor("callum.reid"), given=given(enquiry_id=enquiry.pk))
        assert not SupplierCase.objects.exists()

    def test_is_for_the_team_that_owns_level_3_today(self, cast):
        with pytest.raises(NotAllowed):
            raise_case(actor=cast.actor("morven.baillie"), given=given())

    def test_is_told_in_the_audit_by_kind_and_topic_only(self, cast):
        number = raise_case(actor=cast.actor("callum.reid"), given=given())
        told = rows("audit.AuditEntry").get(label="supplier.raised")
        assert told.details == {"kind": "incident", "topic": "technical", "priority": 1}
        assert told.subject_id == number


class PostgreSQL:
    def test_refuses_a_request_with_a_priority(self, cast):
        case = make_case(topic="documentation")
        with pytest.raises(IntegrityError), transaction.atomic():
            SupplierCase.objects.filter(pk=case.pk).update(priority=3)
