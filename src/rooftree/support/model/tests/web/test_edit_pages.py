"""The pages that change the support model."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rooftree.support.model import interface as support_model
from rooftree.support.model.tests.factories import OFFICER, TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("model")]


def addresses():
    first = support_model.urgent_contacts(on=TODAY)[0].id
    environment = support_model.environments()[-1].id
    module = support_model.modules()[0].id
    document = support_model.documents()[0].id
    return [
        "/model/header/",
        "/model/dates/",
        "/model/levels/2/",
        "/model/levels/2/owner/",
        "/model/levels/2/owner/2027-04-01/withdraw/",
        "/model/contacts/add/",
        f"/model/contacts/{first}/",
        f"/model/contacts/{first}/remove/",
        "/model/environments/add/",
        f"/model/environments/{environment}/",
        f"/model/environments/{environment}/remove/",
        "/model/modules/add/",
        f"/model/modules/{module}/",
        f"/model/modules/{module}/remove/",
        "/model/services/",
        f"/model/documents/{document}/",
        f"/model/documents/{document}/take-off/",
    ]


CONTACT = {
    "level": "2",
    "support_area": "Urgent enquiries",
    "name": "Kirsty Orr",
    "email": "kirsty.orr@council.example",
    "is_urgent": "on",
    "label_1": "Desk",
    "number_1": "01632 960111",
    "label_2": "Mobile",
    "number_2": "01632 960211",
}


class Access:
    def test_opens_every_page_to_a_manager_and_none_to_an_officer(self, manager, officer, client):
        for address in addresses():
            assert manager.get(address).status_code == 200, address
            assert officer.get(address).status_code == 404, address
            assert officer.post(address).status_code == 404, address
            assert client.get(address).status_code == 302, address

    def test_knows_nothing_of_records_that_are_not_there(self, manager):
        for address in (
            "/model/levels/7/",
            "/model/levels/2/owner/2027-05-01/withdraw/",
            "/model/levels/2/owner/2027-13-01/withdraw/",
            "/model/contacts/0/",
            "/model/environments/0/",
            "/model/modules/0/",
            "/model/documents/0/",
            "/model/documents/0/read/",
        ):
            assert manager.get(address).status_code == 404, address


class OwnerPage:
    def post(self, browser, **values):
        team = support_model.owner_of(2, on=date(2027, 4, 1)).team_id
        return browser.post("/model/levels/2/owner/", {"team": team, **values}, follow=True)

    def test_changes_the_owner_on_its_day(self, manager):
        answer = self.post(manager, from_on="4 January 2027")
        assert "The owner of level 2 changes on 4 January 2027." in answer.content.decode()
        assert support_model.owner_of(2, on=date(2027, 1, 4)).team_key == "housing-systems"

    def test_keeps_what_was_typed_and_says_what_is_wrong(self, manager):
        text = self.post(manager, from_on="1 November 2026").content.decode()
        assert "Enter today, 23 November 2026, or a later date." in text
        assert 'value="1 November 2026"' in text

    def test_names_the_team_that_owns_it_already(self, manager):
        text = self.post(manager, from_on="1 May 2027").content.decode()
        assert "This team owns the level on that day already" in text

    def test_takes_a_planned_change_back(self, manager):
        manager.post("/model/levels/2/owner/2027-04-01/withdraw/")
        assert support_model.owner_of(2, on=date(2030, 1, 1)).team_key == "ihms"


class ContactPage:
    def test_adds_a_contact_with_its_numbers(self, manager):
        manager.post("/model/contacts/add/", CONTACT)
        line = support_model.urgent_contacts(on=TODAY)[-1]
        assert line.name == "Kirsty Orr"
        assert [t.number for t in line.telephones] == ["01632 960111", "01632 960211"]

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ({"number_1": "ring me"}, "Enter a telephone number, like 01632 960123."),
            ({"number_2": ""}, "Enter the number of “Mobile”."),
            ({"name": ""}, "Enter a name or a title."),
            ({"ladder_step": "2"}, "The escalation ladder belongs to level 3."),
            ({"level": "3", "ladder_step": "2"}, "Another contact stands on this step."),
            (
                {
                    "level": "3",
                    "ladder_step": "2",
                    "label_1": "",
                    "number_1": "",
                    "label_2": "",
                    "number_2": "",
                },
                "Enter a telephone number: a contact on the escalation ladder has to be rung.",
            ),
            (
                {"email": "", "number_1": "", "label_1": "", "number_2": "", "label_2": ""},
                "Enter a telephone number or an e-mail address for urgent enquiries.",
            ),
            (
                {"name": "", "title": "Project lead", "service_area": "Shared Services"},
                "The directory has this line already",
            ),
        ],
    )
    def test_says_beside_the_field_what_is_wrong(self, manager, values, words):
        before = len(support_model.contacts(on=TODAY))
        answer = manager.post("/model/contacts/add/", CONTACT | values)
        assert words in answer.content.decode()
        assert len(support_model.contacts(on=TODAY)) == before

    def test_changes_nothing_when_saved_as_it_stands(self, manager):
        line = support_model.urgent_contacts(on=TODAY)[0]
        form = manager.get(f"/model/contacts/{line.id}/").context["form"]
        values = {name: form[name].value() for name in form.fields}
        sent = {name: value for name, value in values.items() if value not in (None, False, "")}
        manager.post(f"/model/contacts/{line.id}/", sent)
        assert support_model.contact(line.id) == line

    def test_removes_a_contact_after_asking(self, manager):
        line = support_model.urgent_contacts(on=TODAY)[0]
        manager.post(f"/model/contacts/{line.id}/remove/")
        assert support_model.contact(line.id) is None


class HeaderPage:
    def test_saves_what_was_entered(self, manager):
        values = {
            "project_name": "IHMS",
            "author": "Project lead",
            "version": "V0.2",
            "created_on": "17/8/2026",
            "amended_on": "",
            "executive_officer": "Executive Officer",
        }
        answer = manager.post("/model/header/", values)
        assert answer.url == "/model/#header"
        assert support_model.header().created_on == date(2026, 8, 17)
        assert support_model.header().amended_on is None

    def test_refuses_an_amendment_before_the_paper(self, manager):
        form = manager.get("/model/header/").context["form"]
        values = {name: form[name].value() for name in form.fields}
        answer = manager.post("/model/header/", values | {"amended_on": "1 January 2026"})
        assert "The date amended can’t be before the date created." in answer.content.decode()


class DatesPage:
    def test_says_that_the_period_ends_before_it_begins(self, manager):
        values = {"go_live_on": "26 October 2026", "initial_period_ends_on": "1 October 2026"}
        text = manager.post("/model/dates/", values).content.decode()
        assert "can’t end before the go-live date" in text

    def test_saves_both(self, manager):
        values = {"go_live_on": "2 November 2026", "initial_period_ends_on": "30 June 2027"}
        manager.post("/model/dates/", values)
        assert support_model.initial_period_ends_on() == date(2027, 6, 30)


class LevelPage:
    def test_refuses_a_mailbox_with_a_plus(self, manager):
        values = {"name": "Internal escalation", "mailbox": "ihms+1@council.example"}
        text = manager.post("/model/levels/2/", values).content.decode()
        assert "without a plus" in text

    def test_saves_the_words(self, manager):
        manager.post("/model/levels/2/", {"name": "Second line", "mailbox": "ihms@council.example"})
        model = support_model.whole_model(actor=OFFICER, on=TODAY)
        assert model.levels[2].name == "Second line"


class EnvironmentPage:
    def test_adds_one_and_refuses_a_second_live_one(self, manager):
        manager.post("/model/environments/add/", {"name": "MIGRATION"})
        assert "MIGRATION" in support_model.environment_names()
        answer = manager.post("/model/environments/add/", {"name": "TWO", "is_live": "on"})
        assert "Exactly one environment is the live one." in answer.content.decode()

    def test_never_removes_the_live_one(self, manager):
        live = support_model.environments()[0]
        manager.post(f"/model/environments/{live.id}/remove/")
        assert support_model.environments()[0] == live


class ModulePage:
    def test_adds_and_removes(self, manager):
        manager.post("/model/modules/add/", {"name": "Repairs", "covers": "Jobs"})
        line = next(m for m in support_model.modules() if m.name == "Repairs")
        manager.post(f"/model/modules/{line.id}/remove/")
        assert line not in support_model.modules()


class ServicesPage:
    def test_keeps_the_order_of_those_that_stay(self, manager):
        every = support_model.covered_services()
        chosen = [every[3].id, every[1].id]
        manager.post("/model/services/", {"services": chosen})
        assert [s.id for s in support_model.covered_services()] == [every[1].id, every[3].id]


class DocumentPage:
    def test_attaches_serves_and_takes_off(self, manager, officer):
        document = support_model.documents()[0]
        upload = SimpleUploadedFile("guide.pdf", b"%PDF-1.7 guide")
        manager.post(f"/model/documents/{document.id}/", {"file": upload})
        answer = officer.get(f"/model/documents/{document.id}/read/")
        assert answer.content == b"%PDF-1.7 guide"
        assert answer["Content-Disposition"] == 'attachment; filename="guide.pdf"'
        manager.post(f"/model/documents/{document.id}/take-off/")
        assert officer.get(f"/model/documents/{document.id}/read/").status_code == 404

    def test_refuses_a_program_in_words(self, manager):
        document = support_model.documents()[0]
        upload = SimpleUploadedFile("guide.exe", b"MZ\x90\x00" + b"\x00" * 200)
        text = manager.post(f"/model/documents/{document.id}/", {"file": upload}).content.decode()
        assert "This file can’t be attached." in text
