"""Letting somebody take part who is not the asker."""

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.enquiries.actions.keep_participants import (
    MOST_PARTICIPANTS,
    NotOfThisEnquiry,
    TakesPartAlready,
    TooManyParticipants,
    add_participant,
    take_off_participant,
)
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.models import Enquiry, Message, Participant
from rooftree.support.enquiries.queries.mine import my_thread
from rooftree.support.enquiries.tests.factories import NOW, make, reply_address, rows, write

pytestmark = pytest.mark.django_db
ELSE = "euan.dalgleish@example.org"


@pytest.fixture
def thread(cast) -> tuple[Enquiry, Message, str]:
    """An answered enquiry, the words of somebody else on it, and its reply address."""
    enquiry = make()
    out = reply_to_asker(
        actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Which block?", after="wait"
    )
    address = reply_address(Message.objects.get(pk=out).outbound_id)
    write("It is block 4\n", to=address, sender=ELSE, subject="Re: Rent")
    return enquiry, Message.objects.get(is_participant=False), address


def add(cast, enquiry, message) -> int:
    return add_participant(
        actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, message_id=message.pk
    )


def seen_by_the_asker(cast, enquiry) -> str:
    actor = cast.actor("morven.baillie")
    return repr(my_thread(actor=actor, enquiry_id=enquiry.pk, at=NOW).thread)


class AddParticipant:
    def test_shows_the_asker_their_words_and_sends_them_the_answers(self, cast, thread):
        enquiry, message, _ = thread
        assert "block 4" not in seen_by_the_asker(cast, enquiry)
        add(cast, enquiry, message)
        assert "block 4" in seen_by_the_asker(cast, enquiry)
        reply_to_asker(
            actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, text="Done.", after="wait"
        )
        sent = Message.objects.get(text="Done.")
        copies = rows("mail.OutboundCopy").filter(mail_id=sent.outbound_id)
        assert {copy.recipient for copy in copies} == {enquiry.asker_address, ELSE}
        assert len({copy.reply_to for copy in copies}) == 2
        assert ELSE in sent.address

    def test_has_their_next_mail_count_as_a_reply_but_not_as_the_askers(self, cast, thread):
        enquiry, message, address = thread
        add(cast, enquiry, message)
        write("I can't log in, by the way\n", to=address, sender=ELSE, subject="Re: Rent again")
        enquiry.refresh_from_db()
        assert (enquiry.here_because, enquiry.here_by) == ("participant-wrote", ELSE)
        assert enquiry.lane == 2

    def test_is_told_in_the_thread_and_in_the_audit(self, cast, thread):
        enquiry, message, _ = thread
        add(cast, enquiry, message)
        line = enquiry.log.get(kind="participant")
        assert line.words == f"Callum Reid added {ELSE} as a participant"
        entry = rows("audit.AuditEntry").get(label="enquiries.participant_added")
        assert entry.subject_id == enquiry.pk

    def test_refuses_those_outside_the_team(self, cast, thread):
        enquiry, message, _ = thread
        with pytest.raises(NotAllowed):
            add_participant(
                actor=cast.actor("aileen.ross"), enquiry_id=enquiry.pk, message_id=message.pk
            )
        assert not Participant.objects.exists()

    def test_refuses_the_asker_a_second_time_and_another_enquirys_message(self, cast, thread):
        enquiry, message, _ = thread
        with pytest.raises(TakesPartAlready):
            add(cast, enquiry, enquiry.messages.filter(direction="in").first())
        add(cast, enquiry, message)
        with pytest.raises(TakesPartAlready):
            add(cast, enquiry, message)
        with pytest.raises(NotOfThisEnquiry):
            add(cast, make(), message)

    def test_stops_where_one_answer_can_go_to_no_more(self, cast, thread):
        enquiry, message, _ = thread
        for n in range(MOST_PARTICIPANTS):
            Participant.objects.create(
                enquiry=enquiry, address=f"p{n}@example.org", name="P", added_at=NOW
            )
        with pytest.raises(TooManyParticipants):
            add(cast, enquiry, message)


class TakeOffParticipant:
    def test_ends_their_part_and_keeps_what_was_done(self, cast, thread):
        enquiry, message, address = thread
        added = add(cast, enquiry, message)
        take_off_participant(
            actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, participant_id=added
        )
        assert "block 4" not in seen_by_the_asker(cast, enquiry)
        write("Me again\n", to=address, sender=ELSE, subject="Re: Rent once more")
        assert Message.objects.latest("pk").is_participant is False
        assert enquiry.log.filter(kind="participant").count() == 2

    def test_refuses_those_outside_the_team(self, cast, thread):
        enquiry, message, _ = thread
        added = add(cast, enquiry, message)
        with pytest.raises(NotAllowed):
            take_off_participant(
                actor=cast.actor("aileen.ross"), enquiry_id=enquiry.pk, participant_id=added
            )
        assert Participant.objects.exists()
