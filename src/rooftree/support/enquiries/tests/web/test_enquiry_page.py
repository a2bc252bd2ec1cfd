"""The page of one enquiry."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rooftree.platform.files import interface as files
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.add_note import add_note
from rooftree.support.enquiries.models import Message, Note, Participant, TeamQuestion
from rooftree.support.enquiries.tests.factories import (
    NOW,
    make,
    reply_address,
    rows,
    sign_in,
    write,
)

pytestmark = pytest.mark.django_db


class EnquiryPage:
    @pytest.fixture
    def desk(self, cast, client):
        return sign_in(client, cast, "callum.reid")

    def test_shows_thread_note_and_where_it_came_from(self, cast, desk):
        enquiry = make(
            help_key="enquiries.mine", record="rents.account-48213", tried_faq="Balances"
        )
        add_note(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="KS-2 held back")
        html = desk.get(f"/desk/{enquiry.pk}/").content.decode()
        for words in (
            "Is it safe to quote the balance?",
            "Internal note, never sent",
            "KS-2 held back",
            "rents.account-48213",
            "<dd>My enquiries</dd>",
            "Balances",
            "Why it is here: New since 14:02.",
            "Came by ask page",
        ):
            assert words in html, words

    @pytest.mark.parametrize("write_", ["reply", "note", "team"])
    def test_opens_each_kind_of_message_without_script(self, desk, write_):
        html = desk.get(f"/desk/{make().pk}/?write={write_}").content.decode()
        assert html.count("<textarea") == 1

    def test_replies_and_becomes_the_answerers(self, cast, desk):
        enquiry = make()
        page = desk.post(
            f"/desk/{enquiry.pk}/reply/",
            {
                "text": "Not today",
                "after": "close",
                "attachment": SimpleUploadedFile("list.txt", b"accounts"),
            },
        )
        assert page.status_code == 302
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.owner_id) == ("closed", cast.id("callum.reid"))
        message = Message.objects.get(direction="out")
        file_url = f"/desk/{enquiry.pk}/files/{message.file_ids[0]}/"
        assert b"".join(desk.get(file_url)) == b"accounts"
        assert rows("mail.OutboundMail").get(pk=message.outbound_id).text.strip() == "Not today"

    def test_hands_out_no_file_of_another_enquiry(self, desk):
        first, second = make(), make()
        desk.post(
            f"/desk/{first.pk}/reply/",
            {"text": "x", "after": "keep", "attachment": SimpleUploadedFile("a.txt", b"a")},
        )
        file_id = Message.objects.get(direction="out").file_ids[0]
        assert desk.get(f"/desk/{second.pk}/files/{file_id}/").status_code == 404

    def test_keeps_what_was_typed_when_there_is_no_address(self, desk):
        enquiry = make(address="", how="desk")
        page = desk.post(f"/desk/{enquiry.pk}/reply/", {"text": "Long answer", "after": "wait"})
        assert page.status_code == 422
        html = page.content.decode()
        assert "Long answer" in html
        assert "Ring them, and note it" in html

    def test_notes_and_asks_another_team(self, desk):
        enquiry = make()
        desk.post(f"/desk/{enquiry.pk}/note/", {"text": "A batch fault"})
        assert Note.objects.get().text == "A batch fault"
        team = staff.team_by_key("rents-control")
        desk.post(
            f"/desk/{enquiry.pk}/team/", {"text": "Why?", "team": team.id, "with_question": "on"}
        )
        question = TeamQuestion.objects.get()
        mail = rows("mail.OutboundMail").get(pk=question.messages.get().outbound_id)
        assert question.address == "rents-control@council.example"
        assert "> Is it safe to quote the balance?" in mail.text
        assert "A batch fault" not in mail.text

    def test_asks_an_expert_by_address_and_nobody_else(self, cast, desk):
        enquiry = make()
        page = desk.post(f"/desk/{enquiry.pk}/team/", {"text": "Why?", "expert": "x@example.org"})
        assert "No colleague has this address" in page.content.decode()
        desk.post(
            f"/desk/{enquiry.pk}/team/", {"text": "Why?", "expert": "fatima.aziz@council.example"}
        )
        assert TeamQuestion.objects.get().expert_id == cast.id("fatima.aziz")

    def test_takes_triages_hands_back_closes_and_opens_again(self, cast, desk):
        enquiry = make()
        desk.post(f"/desk/{enquiry.pk}/take/")
        page = desk.post(f"/desk/{enquiry.pk}/triage/", {"triage-is_urgent": "on"})
        assert page.status_code == 422
        desk.post(
            f"/desk/{enquiry.pk}/triage/",
            {
                "triage-is_urgent": "on",
                "triage-reason": "Rents stop",
                "triage-owner": cast.id("callum.reid"),
            },
        )
        enquiry.refresh_from_db()
        assert (enquiry.lane, enquiry.urgent_reason) == (1, "Rents stop")
        desk.post(f"/desk/{enquiry.pk}/hand-back/", {"back-reason": "Off tomorrow"})
        desk.post(f"/desk/{enquiry.pk}/close/", {"close-outcome": "not-needed"})
        enquiry.refresh_from_db()
        assert (enquiry.owner_id, enquiry.status) == (None, "closed")
        desk.post(f"/desk/{enquiry.pk}/reopen/", {"reopen-reason": "They rang"})
        enquiry.refresh_from_db()
        assert enquiry.status == "new"

    def test_sends_a_link_to_the_account_and_says_when_it_could_not(self, desk):
        known, stranger = make(is_sign_in=True), make(address="x@example.org", is_sign_in=True)
        page = desk.post(f"/desk/{known.pk}/help/", {"what": "password"}, follow=True)
        assert "Sent to the address on the account." in page.content.decode()
        page = desk.post(f"/desk/{stranger.pk}/help/", {"what": "password"}, follow=True)
        assert "No account has this address" in page.content.decode()

    def test_shows_one_that_came_by_mail_with_its_quote_folded(self, desk):
        arrived = write("New words\n\nOn 3 Nov 2026, Somebody wrote:\n> old words\n")
        assert arrived.quoted
        enquiry_id = Message.objects.get().enquiry_id
        html = desk.get(f"/desk/{enquiry_id}/").content.decode()
        assert "Show what was quoted" in html

    def test_lets_somebody_in_who_wrote_and_takes_them_off_again(self, cast, desk):
        enquiry = make()
        other = make(address="davie.kemp@council.example")
        desk.post(f"/desk/{enquiry.pk}/reply/", {"text": "Which?", "after": "wait"})
        address = reply_address(Message.objects.get(direction="out").outbound_id)
        write("Block 4\n", to=address, sender="x@example.org", subject="Re: Rent")
        message = Message.objects.latest("pk")
        html = desk.get(f"/desk/{enquiry.pk}/").content.decode()
        assert html.count("Add as a participant") == 1
        asked = {"message": message.pk}
        assert desk.post(f"/desk/{other.pk}/let-in/", asked).status_code == 404
        assert desk.post(f"/desk/{enquiry.pk}/let-in/", {"message": "x"}).status_code == 404
        html = desk.post(f"/desk/{enquiry.pk}/let-in/", asked, follow=True).content.decode()
        assert "They take part now." in html
        assert "Add as a participant" not in html
        assert "and 1 who also takes part" in html
        html = desk.post(f"/desk/{enquiry.pk}/let-in/", asked, follow=True).content.decode()
        assert "They take part already." in html
        asked = {"participant": Participant.objects.get().pk}
        html = desk.post(f"/desk/{enquiry.pk}/take-off/", asked, follow=True).content.decode()
        assert "They take part no longer" in html
        assert "Add as a participant" in html

    def test_hands_out_the_file_of_a_note_that_came_by_mail(self, cast, desk):
        enquiry = make(is_urgent=True)
        file_id = files.store(b"a list", name="list.txt", at=NOW)
        Note.objects.create(enquiry=enquiry, at=NOW, text="See it", file_ids=[file_id])
        html = desk.get(f"/desk/{enquiry.pk}/").content.decode()
        assert "list.txt" in html
        assert desk.get(f"/desk/{enquiry.pk}/files/{file_id}/").status_code == 200

    def test_offers_the_asker_no_button_of_the_team(self, cast, client):
        enquiry = make()
        html = sign_in(client, cast, "morven.baillie").get(f"/my-enquiries/{enquiry.pk}/")
        assert "let-in" not in html.content.decode()

    def test_is_escaped(self, desk):
        enquiry = make(subject="<script>alert(1)</script>", text="<img src=x onerror=alert(1)>")
        html = desk.get(f"/desk/{enquiry.pk}/").content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html

    def test_answers_404_for_a_number_that_is_none(self, desk):
        assert desk.get("/desk/999999/").status_code == 404


class CloseForm:
    def test_chooses_no_outcome_by_itself_and_asks_for_one(self, cast, client):
        desk, enquiry = sign_in(client, cast, "callum.reid"), make()
        html = desk.get(f"/desk/{enquiry.pk}/").content.decode()
        outcomes = [part for part in html.split("<input") if 'name="close-outcome"' in part]
        assert len(outcomes) == 3
        assert not any("checked" in part.split(">")[0] for part in outcomes)
        assert desk.post(f"/desk/{enquiry.pk}/close/", {}).status_code == 422
        enquiry.refresh_from_db()
        assert enquiry.is_open
