"""Answers put before somebody who writes to the team, and in the receipt."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rooftree.support.enquiries.actions.hold_file import HELD_FOR, drop_old_held_files
from rooftree.support.enquiries.models import Enquiry, HeldFile, Message
from rooftree.support.enquiries.tests.factories import NOW, rows, sign_in, write
from rooftree.support.knowledge.tests.factories import publish_row, shelved

pytestmark = pytest.mark.django_db
ASKED = {
    "subject": "How do I refund a credit?",
    "text": "A tenant has a credit on the rent account and wants the refund by BACS.",
    "tried_guide": "Rent accounts, part 2",
    "tried_faq": "",
    "tried_super_user": "",
    "key": "model.owner",
    "of": "",
    "urgent_reason": "",
}
WHOLE = "Refund a credit to a tenant"
OPEN = "Refund of a credit for former tenants"
OTHERS = ("Cut a key", "Book an inspection", "Print a letter", "Let a garage", "Note a visit")


@pytest.fixture
def articles(db):
    """One for staff and one for everyone, that both answer the question."""
    body = "A credit on the rent account is refunded to the tenant by BACS: press Refund."
    found = [publish_row(WHOLE, body), publish_row(OPEN, body, "everyone")]
    # How rare a word is shows only beside articles about something else.
    shelved(*found, *(publish_row(title) for title in OTHERS))
    return found


@pytest.fixture
def asker(cast, client, articles):
    return sign_in(client, cast, "aileen.ross")


def searches():
    return rows("knowledge.SearchEvent")


class BeforeSending:
    def test_shows_what_may_answer_it_once_and_loses_nothing(self, asker, articles):
        picture = SimpleUploadedFile("s.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40)
        page = asker.post("/ask/", {**ASKED, "screenshot": picture})
        text = page.content.decode()
        assert "Before you send: do these answer it?" in text
        assert Enquiry.objects.count() == 0
        for typed in (ASKED["subject"], ASKED["text"], ASKED["tried_guide"], WHOLE, OPEN, "s.png"):
            assert typed in text
        search, held = searches().get(), HeldFile.objects.get()
        assert set(search.shown) == {article.pk for article in articles}
        assert search.words == "How do I refund a credit?"
        again = {**ASKED, "search": search.pk, "held": held.pk, "anyway": "yes"}
        assert asker.post("/ask/", again).status_code == 302
        assert len(Message.objects.get().file_ids) == 1
        assert HeldFile.objects.count() == 0

    def test_takes_that_one_answers_it(self, asker, articles):
        picture = SimpleUploadedFile("s.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40)
        asker.post("/ask/", {**ASKED, "screenshot": picture})
        search, held = searches().get(), HeldFile.objects.get()
        chosen = {**ASKED, "search": search.pk, "held": held.pk, "answered": articles[0].pk}
        page = asker.post("/ask/answered/", chosen)
        assert page.url == f"/help/a/{articles[0].slug}/?from=asking.{search.pk}"
        search.refresh_from_db()
        assert (search.answered_by_id, search.answered_at) == (articles[0].pk, NOW)
        assert Enquiry.objects.count() == HeldFile.objects.count() == 0
        assert rows("files.StoredFile").get(pk=held.file_id).disposed_on

    def test_is_left_out_where_all_of_it_was_seen_while_writing(self, asker):
        drawn = asker.post("/ask/suggestions/", ASKED).content.decode()
        assert WHOLE in drawn
        assert asker.post("/ask/", {**ASKED, "search": searches().get().pk}).status_code == 302
        assert searches().filter(place="asking").count() == 1

    @pytest.mark.parametrize(
        "more",
        [
            {"is_urgent": "on", "urgent_reason": "A tenant waits at the desk"},
            {"subject": "I forgot my password for the refund of a credit"},
            {"subject": "Zyzzyva", "text": "Xylocarp, and nothing else"},
        ],
        ids=["urgent", "sign-in", "nothing near"],
    )
    def test_is_left_out_where_it_would_only_be_in_the_way(self, asker, more):
        assert asker.post("/ask/", {**ASKED, **more}).status_code == 302
        assert not searches().filter(place="asking").exists()

    def test_holds_no_file_of_somebody_elses(self, cast, asker, client):
        picture = SimpleUploadedFile("s.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40)
        asker.post("/ask/", {**ASKED, "screenshot": picture})
        held = HeldFile.objects.get()
        other = sign_in(client, cast, "morven.baillie")
        page = other.post("/ask/", {**ASKED, "held": held.pk, "anyway": "yes"})
        assert "is no longer held. Choose it again." in page.content.decode()
        assert HeldFile.objects.filter(pk=held.pk).exists()

    def test_lets_go_of_files_whose_question_was_never_sent(self, asker):
        picture = SimpleUploadedFile("s.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40)
        asker.post("/ask/", {**ASKED, "screenshot": picture})
        assert drop_old_held_files(at=NOW + HELD_FOR) == 0
        assert drop_old_held_files(at=NOW + HELD_FOR * 2) == 1
        assert rows("files.StoredFile").get().disposed_on


class Receipt:
    def receipt(self):
        """Read the one receipt."""
        return rows("mail.OutboundMail").get(is_automatic=True).text

    def test_names_staff_articles_to_a_colleagues_own_address(self, cast, articles, settings):
        write(ASKED["text"], subject=ASKED["subject"])
        text = self.receipt()
        assert "While you wait, these may help:" in text
        assert f"{WHOLE}\n  {settings.SITE_ADDRESS}/help/a/{articles[0].slug}/?from=receipt" in text
        kept = searches().get()
        assert (kept.place, kept.words, kept.by_id) == ("receipt", "", cast.id("morven.baillie"))

    def test_names_only_what_is_for_everyone_to_anybody_else(self, cast, articles):
        write(ASKED["text"], subject=ASKED["subject"], sender="some.body@example.org")
        text = self.receipt()
        assert OPEN in text
        assert WHOLE not in text

    def test_names_nothing_to_somebody_who_cant_sign_in(self, cast, articles):
        write("I forgot my password. The refund of a credit waits.", subject="Password")
        assert "While you wait" not in self.receipt()
