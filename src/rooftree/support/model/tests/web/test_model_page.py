"""The whole support model on one page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.support.model import interface as support_model
from rooftree.support.model.tests.factories import MANAGER, TODAY

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("model")
class ModelPage:
    def test_shows_owners_levels_and_contacts_to_an_officer(self, officer):
        text = officer.get("/model/").content.decode()
        for words in (
            "IHMS project team",
            "Housing Systems team from 1 April 2027",
            "Level 3: External escalation",
            "01632 960201",
            "Supplier&#x27;s Customer Charter",
            "Not attached yet",
        ):
            assert words in text

    def test_says_each_step_of_the_ladder_once(self, officer):
        text = officer.get("/model/").content.decode()
        assert text.count("of the escalation ladder") == 4
        assert "Super User, Rents" in text

    def test_says_which_services_have_no_super_user(self, officer):
        page = officer.get("/model/").content.decode()
        services = page.split('id="services"')[1].split("</section>")[0]
        lines = {line.split("<")[0]: line for line in services.split("<li>")[1:]}
        assert "No Super User" not in lines["Rents"]
        assert "No Super User of its own" in lines["Housing Advice"]

    def test_offers_no_change_to_an_officer(self, officer):
        text = officer.get("/model/").content.decode()
        assert "Change owner" not in text
        assert "/history/" not in text

    def test_is_summed_up_on_the_home_page_of_a_manager(self, manager, officer):
        text = manager.get("/").content.decode()
        assert "Who owns each level" in text
        assert "Level 2 to Housing Systems team from 1 April 2027" in text
        assert "Who owns each level" not in officer.get("/").content.decode()

    def test_offers_changes_to_a_manager(self, manager):
        text = manager.get("/model/").content.decode()
        assert "/model/levels/2/owner/" in text
        assert "/model/levels/2/owner/2027-04-01/withdraw/" in text

    def test_links_the_history_for_those_who_may_read_it(self, administrator):
        assert "/history/model.level/2/" in administrator.get("/model/").content.decode()
        answer = administrator.get("/history/model.level/2/")
        assert answer.status_code == 200
        assert "Internal escalation" in answer.content.decode()

    def test_marks_what_is_ours(self, officer):
        assert "(ours)" in officer.get("/model/").content.decode()

    def test_sends_a_stranger_to_the_sign_in_page(self, client):
        answer = client.get("/model/")
        assert (answer.status_code, answer.url) == (302, "/sign-in/?next=/model/")

    def test_is_not_there_for_an_outsider(self, outsider):
        assert outsider.get("/model/").status_code == 404

    def test_asks_the_database_as_often_for_few_contacts_as_for_many(self, officer):
        officer.get("/model/")
        with CaptureQueriesContext(connection) as many:
            officer.get("/model/")
        for line in support_model.contacts(on=TODAY)[1:]:
            support_model.remove_contact(actor=MANAGER, contact_id=line.id)
        with CaptureQueriesContext(connection) as few:
            officer.get("/model/")
        assert len(many) == len(few)


class EmptyModelPage:
    def test_says_how_to_load_a_model(self, officer):
        assert "No support model is loaded yet" in officer.get("/model/").content.decode()
