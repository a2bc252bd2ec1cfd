"""Releases and upgrades on their pages, where the browser's journey does not go."""

from datetime import timedelta

import pytest
from django.test import Client

from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.supplier.models import Release, SupplierCase
from rooftree.support.supplier.tests.factories import TODAY, make_case, make_release


@pytest.fixture
def callum(cast):
    return sign_in(Client(), cast, "callum.reid")


def text(answer):
    return answer.content.decode()


@pytest.mark.django_db
class ReleasePages:
    def test_keep_what_was_typed_where_a_date_moves_without_a_reason(self, callum):
        number = make_release(planned_on=TODAY, released_on=None)
        said = {"date-planned_on": "1 December 2026", "date-reason": ""}
        answer = callum.post(f"/supplier/releases/{number}/date/", said)
        assert answer.status_code == 422
        assert "Say why a date that was promised moves." in text(answer)
        assert "1 December 2026" in text(answer)

    def test_withdraw_and_say_so_on_the_case(self, callum):
        case = make_case(priority=3)
        number = make_release(case, planned_on=TODAY, released_on=None)
        callum.post(f"/supplier/releases/{number}/withdraw/", {"reason": "Faulty"})
        assert Release.objects.get(pk=number).withdrawn_on == TODAY
        shown = text(callum.get(f"/supplier/{case.pk}/"))
        assert "Withdrawn on 23 November 2026" in shown
        assert "Ask which release comes in its place." in shown

    def test_name_a_new_release_on_the_case(self, callum):
        case = make_case(priority=3)
        address = f"/supplier/{case.pk}/release/"
        said = {"release": "", "version": "8.1", "planned_on": "1 November 2026"}
        assert callum.post(address, said).status_code == 302
        assert "Date missed" in text(callum.get(f"/supplier/{case.pk}/"))
        assert "in the list already" in text(callum.post(address, said))
        assert callum.post(address, {"release": ""}).status_code == 302
        assert SupplierCase.objects.get(pk=case.pk).release is None

    def test_answer_404_for_a_request_and_for_a_case_of_another_release(self, callum):
        request, case = make_case(topic="documentation"), make_case()
        number = make_release()
        assert callum.get(f"/supplier/{request.pk}/release/").status_code == 404
        assert callum.get(f"/supplier/releases/{number}/cases/{case.pk}/").status_code == 404
        assert callum.get(f"/supplier/{case.pk}/upgrade/").status_code == 404

    def test_narrow_the_list_to_missed_dates(self, callum):
        make_release(version="On time")
        missed = TODAY - timedelta(days=2)
        make_release(version="Not here", planned_on=missed, released_on=None)
        rows = text(callum.get("/supplier/releases/?state=missed", follow=True))
        assert "Not here" in rows
        assert "On time" not in rows


@pytest.mark.django_db
class UpgradePage:
    def test_tells_faults_beside_the_fields(self, callum):
        number = make_case(topic="upgrade").pk
        address = f"/supplier/{number}/upgrade/"
        said = {"version": "7", "starts_at_day": "1 December 2026", "starts_at_time": "22:00"}
        assert "a window starts and ends" in text(callum.post(address, said))
        said |= {"ends_at_day": "1 December 2026", "ends_at_time": "21:00"}
        assert "must end after it starts" in text(callum.post(address, said))
        said |= {"ends_at_day": "2 December 2026", "ends_at_time": "04:00"}
        assert callum.post(address, said).status_code == 302
        shown = text(callum.get(address))
        assert "1 December 2026, 22:00 to 2 December 2026, 04:00" in shown
        answer = {"answer-answer": "no-go", "answer-who": "Aileen Ross", "answer-reason": "Leave"}
        callum.post(f"{address}answer/", answer)
        outcome = {"outcome-outcome": "done", "outcome-words": "Done"}
        faulty = callum.post(f"{address}outcome/", outcome)
        assert "can only be called off" in text(faulty)
