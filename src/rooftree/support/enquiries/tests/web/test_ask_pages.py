"""Asking, and one's own enquiries."""

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.add_note import add_note
from rooftree.support.enquiries.models import Enquiry, Message
from rooftree.support.enquiries.queries.super_users import super_users_to_ask
from rooftree.support.enquiries.tests.factories import TODAY, make, rows, sign_in
from rooftree.support.model import interface as model

pytestmark = pytest.mark.django_db
ASKED = {
    "subject": "Void board",
    "text": "It counts decants",
    "tried_guide": "Voids, part 1",
    "tried_faq": "",
    "tried_super_user": "Somebody of Estates",
    "key": "estates.voids",
    "of": "estates.void-12",
    "urgent_reason": "",
}


class AskPage:
    @pytest.fixture
    def asker(self, cast, client):
        return sign_in(client, cast, "aileen.ross")

    def test_is_filled_in_from_the_cog(self, asker):
        html = asker.get("/ask/?key=estates.voids&of=estates.void-12").content.decode()
        assert "estates.void-12" in html
        assert settings.RELEASE in html

    def test_keeps_page_record_release_what_was_tried_and_a_screenshot(self, cast, asker):
        picture = SimpleUploadedFile("s.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40)
        page = asker.post("/ask/", {**ASKED, "screenshot": picture}, follow=True)
        enquiry = Enquiry.objects.get()
        assert enquiry.reference in page.content.decode()
        assert (enquiry.help_key, enquiry.record) == ("estates.voids", "estates.void-12")
        assert (enquiry.tried_guide, enquiry.tried_super_user) == (
            "Voids, part 1",
            "Somebody of Estates",
        )
        assert enquiry.release.startswith(settings.RELEASE)
        assert len(Message.objects.get().file_ids) == 1
        assert (enquiry.asker_id, enquiry.proof) == (cast.id("aileen.ross"), "signed-in")
        receipt = rows("mail.OutboundMail").get(about_id=enquiry.pk)
        assert receipt.is_automatic

    def test_shows_urgent_contacts_when_marked_urgent(self, asker):
        first = model.urgent_contacts(on=TODAY)[0]
        page = asker.post("/ask/", {**ASKED, "is_urgent": "on"})
        assert "Enter why it is urgent." in page.content.decode()
        page = asker.post(
            "/ask/", {**ASKED, "is_urgent": "on", "urgent_reason": "May be let"}, follow=True
        )
        html = page.content.decode()
        assert first.shown_name in html
        assert first.telephones[0].number in html
        enquiry = Enquiry.objects.get()
        assert (enquiry.lane, enquiry.urgency) == (1, "asked")
        receipt = rows("mail.OutboundMail").get(about_id=enquiry.pk)
        assert first.telephones[0].number in receipt.text

    def test_echoes_no_record_that_is_none(self, asker):
        html = asker.get("/ask/?key=x&of=<b>hello</b>").content.decode()
        assert "<b>hello" not in html
        asker.post("/ask/", {**ASKED, "of": "nonsense"})
        assert Enquiry.objects.get().record == ""


class AskedSuperUser:
    """Who was asked before, by name."""

    def posted(self, client, **more):
        return client.post("/ask/", {**ASKED, "tried_super_user": "", **more})

    def test_is_chosen_from_those_of_the_askers_service(self, cast, client):
        asker = sign_in(client, cast, "aileen.ross")
        html = asker.get("/ask/").content.decode()
        assert '<option value="Davie Kemp (Estates)">' in html
        assert "Fatima Aziz" not in html
        assert "Your service has no Super User" not in html
        assert self.posted(asker, asked_super_user="Davie Kemp (Estates)").status_code == 302
        assert Enquiry.objects.get().tried_super_user == "Davie Kemp (Estates)"

    def test_may_be_somebody_else_by_name(self, cast, client):
        asker = sign_in(client, cast, "aileen.ross")
        page = self.posted(asker, asked_super_user="somebody-else")
        assert page.status_code == 422
        assert "Enter the name of who you asked." in page.content.decode()
        self.posted(asker, asked_super_user="somebody-else", tried_super_user="Kirsty Orr")
        assert Enquiry.objects.get().tried_super_user == "Kirsty Orr"

    def test_may_be_nobody(self, cast, client):
        self.posted(sign_in(client, cast, "aileen.ross"), asked_super_user="")
        assert Enquiry.objects.get().tried_super_user == ""

    def test_is_told_to_be_of_shared_services_where_the_service_has_none(self, cast, client):
        remove_super_users("Estates")
        html = sign_in(client, cast, "aileen.ross").get("/ask/").content.decode()
        assert "Your service has no Super User" in html
        assert '<option value="Super User, Shared Services">' in html

    def test_is_typed_where_the_directory_names_none(self, cast, client):
        remove_super_users()
        asker = sign_in(client, cast, "aileen.ross")
        html = asker.get("/ask/").content.decode()
        assert "A Super User you asked" in html
        assert "asked_super_user" not in html
        self.posted(asker, tried_super_user="Kirsty Orr")
        assert Enquiry.objects.get().tried_super_user == "Kirsty Orr"

    def test_is_read_with_as_few_looks_for_one_name_as_for_five(self, cast):
        actor = cast.actor("aileen.ross")
        with CaptureQueriesContext(connection) as many:
            super_users_to_ask(actor=actor, on=TODAY)
        remove_super_users(but="Estates")
        with CaptureQueriesContext(connection) as one:
            assert len(super_users_to_ask(actor=actor, on=TODAY).names) == 1
        assert len(one) == len(many) == 5


def remove_super_users(*service_areas, but=""):
    """Take those of these services out of the directory, or of all but one."""
    for line in model.super_users(service_key=None, on=TODAY):
        if line.service_area in service_areas or (not service_areas and line.service_area != but):
            model.remove_contact(actor=Actor.system("tests"), contact_id=line.id)


class MyEnquiries:
    def test_lists_only_ones_own(self, cast, client):
        make(subject="Mine", address="aileen.ross@council.example")
        make(subject="Somebody else's")
        html = sign_in(client, cast, "aileen.ross").get("/my-enquiries/").content.decode()
        assert "Mine" in html
        assert "Somebody else" not in html

    def test_shows_no_note_and_takes_a_reply(self, cast, client):
        enquiry = make(address="aileen.ross@council.example")
        add_note(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Secret words")
        asker = sign_in(client, cast, "aileen.ross")
        url = f"/my-enquiries/{enquiry.pk}/"
        assert "Secret words" not in asker.get(url).content.decode()
        page = asker.post(url, {"text": "And tomorrow?"}, follow=True)
        assert "And tomorrow?" in page.content.decode()
        enquiry.refresh_from_db()
        assert enquiry.here_because == "asker-replied"

    @pytest.mark.parametrize("tail", ["", "asked/"])
    def test_is_not_there_for_anybody_else_and_the_try_is_kept(self, cast, client, tail):
        enquiry = make()
        other = sign_in(client, cast, "aileen.ross")
        assert other.get(f"/my-enquiries/{enquiry.pk}/{tail}").status_code == 404
        assert rows("audit.AuditEntry").filter(label="access.refused").exists()

    def test_a_reply_on_somebody_elses_is_refused(self, cast, client):
        enquiry = make()
        other = sign_in(client, cast, "aileen.ross")
        assert other.post(f"/my-enquiries/{enquiry.pk}/", {"text": "x"}).status_code == 404
        assert enquiry.messages.count() == 1
