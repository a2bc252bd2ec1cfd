"""The page of a step, and the ladder beside it."""

import pytest
from django.test import Client

from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.supplier.models import LadderUse
from rooftree.support.supplier.tests.factories import NOW, make_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def callum(client: Client, cast) -> Client:
    return sign_in(client, cast, "callum.reid")


class LadderPage:
    def test_takes_the_next_step_and_keeps_what_was_typed_where_a_reason_lacks(self, callum):
        case = make_case(priority=1, handed_over_at=NOW)
        url = f"/supplier/{case.pk}/ladder/"
        page = callum.get(url).content.decode()
        assert f"Escalate {case.reference} to step 2" in page
        assert "No target is missed" in page
        assert "checked" not in page
        sent = {
            "how": "telephone",
            "reached": "Karin Holm",
            "at_day": "23 November 2026",
            "at_time": "14:02",
        }
        page = callum.post(url, sent | {"how": "", "reason": "Tonight"}).content.decode()
        assert "Choose how they were reached." in page
        page = callum.post(url, sent).content.decode()
        assert "Karin Holm" in page
        assert not LadderUse.objects.exists()
        answer = callum.post(url, sent | {"reason": "The rent run is tonight"})
        assert answer.url == f"/supplier/{case.pk}/"
        assert LadderUse.objects.get().step == 2

    def test_asks_why_a_step_is_left_out_and_for_the_words_of_a_mail(self, callum):
        case = make_case(priority=1, handed_over_at=NOW)
        url = f"/supplier/{case.pk}/ladder/?step=4"
        sent = {
            "how": "mail",
            "reached": "X",
            "at_day": "23 November 2026",
            "at_time": "14:02",
            "reason": "Now",
        }
        page = callum.post(url, sent | {"skip_reason": "Both away"}).content.decode()
        assert "Why you leave out steps 2 and 3" in page
        assert "Enter the words of the mail." in page

    def test_leads_back_from_a_step_that_names_nobody(self, callum):
        case = make_case()
        assert callum.get(f"/supplier/{case.pk}/ladder/?step=7").url == f"/supplier/{case.pk}/"
