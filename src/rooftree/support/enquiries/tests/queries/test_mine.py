"""What an asker sees of their own enquiry."""

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.enquiries.actions.keep_participants import add_participant
from rooftree.support.enquiries.actions.reply_as_asker import reply_as_asker
from rooftree.support.enquiries.models import Message
from rooftree.support.enquiries.queries.mine import my_enquiries, my_thread
from rooftree.support.enquiries.tests.factories import NOW, make, sign_in

pytestmark = pytest.mark.django_db


class MyThread:
    def test_shows_no_proof_of_a_sender(self, cast, client):
        enquiry = make()
        thread = my_thread(actor=cast.actor("morven.baillie"), enquiry_id=enquiry.pk, at=NOW)
        assert [item.tag for item in thread.thread] == [None]
        page = sign_in(client, cast, "morven.baillie").get(f"/my-enquiries/{enquiry.pk}/")
        article = page.content.decode().split("<article")[1].split("</article")[0]
        assert "Is it safe to quote the balance?" in article
        assert "govuk-tag" not in article


@pytest.fixture
def joined(cast):
    """An enquiry of Morven Baillie in which the team let an officer in who had written."""
    enquiry = make()
    officer = cast.actor("nuala.byrne")
    message = Message.objects.create(
        enquiry=enquiry,
        direction="in",
        at=NOW,
        author_id=officer.colleague_id,
        author_name=officer.name,
        address="Nuala.Byrne@council.example",
        text="I am on this too.",
        is_participant=False,
    )
    add_participant(
        actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, message_id=message.pk, at=NOW
    )
    return enquiry


class TakingPart:
    def test_puts_the_enquiry_on_the_participants_list(self, cast, joined):
        (line,) = my_enquiries(actor=cast.actor("nuala.byrne"), at=NOW)
        assert (line.id, line.asked_by) == (joined.pk, "Morven Baillie")
        (own,) = my_enquiries(actor=cast.actor("morven.baillie"), at=NOW)
        assert own.asked_by == ""

    def test_lets_the_participant_read_and_add_words_of_their_own(self, cast, joined):
        participant = cast.actor("nuala.byrne")
        reply_as_asker(actor=participant, enquiry_id=joined.pk, text="Any news?", at=NOW)
        thread = my_thread(actor=participant, enquiry_id=joined.pk, at=NOW)
        assert thread.thread[-1].text == "Any news?"
        latest = joined.messages.last()
        assert (latest.address, latest.author_name) == (
            "Nuala.Byrne@council.example",
            participant.name,
        )

    def test_ends_when_the_team_takes_them_off(self, cast, joined):
        joined.participants.all().delete()
        participant = cast.actor("nuala.byrne")
        assert my_enquiries(actor=participant, at=NOW) == []
        with pytest.raises(access.NotAllowed):
            my_thread(actor=participant, enquiry_id=joined.pk, at=NOW)
        with pytest.raises(access.NotAllowed):
            reply_as_asker(actor=participant, enquiry_id=joined.pk, text="x", at=NOW)
