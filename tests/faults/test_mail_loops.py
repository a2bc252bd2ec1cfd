"""Mail that answers mail: two desks, bounces, own mail come back, nobody's addresses."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail
from rooftree.support.enquiries.tests.actions.test_unreachable import REPORT
from rooftree.support.enquiries.tests.factories import (
    MAILBOX,
    NOW,
    Cast,
    answer,
    latest_mail,
    make,
    reply_address,
    rows,
    write,
)
from tests.faults.two_desks import Desk, letter, stripped, unchanged

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(3600)]
ASKER = "morven.baillie@council.example"
ROUNDS = [10, pytest.param(1000, marks=pytest.mark.full)]


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as travelled:
        yield travelled


@pytest.fixture
def cast(db, tmp_path, settings) -> Cast:
    settings.FILES_ROOT = tmp_path / "files"
    return Cast(tmp_path)


def enquiries():
    return rows("enquiries.Enquiry")


def answer_by_hand(desk: Desk, cast: Cast) -> None:
    """Have a member press send on the one enquiry, and close it, so that each answer reopens it."""
    with desk.at_work():
        for number in enquiries().values_list("pk", flat=True):
            answer(cast, number, after="close")
        desk.let_go()


def automatic() -> list[str]:
    """Give who was sent an automatic mail that was not held."""
    copies = rows("mail.OutboundCopy").filter(mail__is_automatic=True, mail__purpose="thread")
    return list(copies.exclude(state="held").values_list("recipient", flat=True))


class TwoDesks:
    """Each takes the other for somebody who asks, and answers by hand, for days."""

    @pytest.fixture
    def desks(self, cast) -> tuple[Desk, Desk]:
        ours = Desk("desk_one", "ihms@council.example", "the first desk's key")
        theirs = Desk("desk_two", "help@landlord.example", "the second desk's key")
        for desk in (ours, theirs):
            desk.open()
        return ours, theirs

    @pytest.mark.parametrize("rounds", ROUNDS)
    @pytest.mark.parametrize("relay", [unchanged, stripped])
    def test_write_one_automatic_mail_each(self, cast, clock, desks, rounds, relay):
        ours, theirs = desks
        with ours.at_work():
            # Somebody there wrote to us in their mailbox's name, and gets our receipt.
            write("Can you help?\n", sender=f"Help <{theirs.address}>", subject="A question")
            ours.let_go()
        for _ in range(rounds):
            for sender, reader in ((ours, theirs), (theirs, ours)):
                answer_by_hand(sender, cast)
                for raw in sender.sent:
                    # A bad relay hands each mail over twice.
                    for _again in range(2):
                        reader.take(relay(letter(raw)).as_bytes())
                sender.sent.clear()
            clock.shift(timedelta(minutes=7))
        assert (ours.automatic_to(theirs.address), theirs.automatic_to(ours.address)) == (1, 1)
        for desk in desks:
            with desk.at_work():
                assert enquiries().count() == 1
                assert rows("enquiries.Message").filter(direction="in").count() >= rounds

    def test_know_only_their_own_mail(self, desks):
        """The two are honest: what the one signed or sent is nothing to the other."""
        ours, theirs = desks
        with ours.at_work():
            write("Can you help?\n", sender=f"Help <{theirs.address}>", subject="A question")
            ours.let_go()
        receipt = ours.sent[-1]
        theirs.take(receipt)
        with theirs.at_work():
            assert latest_mail().parsed.mail_class != "ours"
            assert latest_mail().parsed.token_kind == ""
        message = letter(receipt)
        message.replace_header("To", ours.address)
        ours.take(message.as_bytes())
        with ours.at_work():
            assert latest_mail().parsed.mail_class == "ours"


class ADeskThatForgets:
    """It hides that it is a machine, and begins a new thread with every mail."""

    def test_gets_five_receipts_an_hour_and_then_none(self, cast):
        for number in range(40):
            write(f"Ticket {number} is open\n", sender="desk@other.example", subject=f"T{number}")
        assert automatic() == ["desk@other.example"] * 5
        line = enquiries().latest("pk").log.get(kind="no-receipt")
        assert "5 automatic answers in the past hour" in line.words


class OurReceipt:
    def test_that_bounces_sends_nothing_and_comes_to_the_team(self, cast):
        write()
        run_due_jobs()
        enquiry = enquiries().get()
        receipt = rows("mail.OutboundMail").get(about_kind="enquiries.enquiry")
        to = reply_address(receipt.pk)
        raw = REPORT.format(to=to, failed=ASKER, returned=receipt.message_id)
        sent_before = rows("mail.OutboundMail").count()
        for number in range(10):
            take(raw.replace("report@", f"report{number}@"), to)
        run_due_jobs(including_later=True)
        assert rows("mail.OutboundMail").count() == sent_before
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because) == ("new", "bounced")

    def test_that_is_fetched_back_is_a_line_and_nothing_more(self, cast):
        write()
        run_due_jobs()
        raw = bytes(rows("mail.OutboundCopy").get().raw)
        for _ in range(5):
            take(raw.decode(), MAILBOX)
        assert (enquiries().count(), len(automatic())) == (1, 1)
        assert enquiries().get().messages.count() == 1

    def test_is_not_sent_to_addresses_that_nobody_reads(self, cast):
        for sender in ("no-reply@shop.example", "donotreply@shop.example"):
            for number in range(5):
                write(f"Order {number}\n", sender=sender, subject=f"{sender} {number}")
        assert automatic() == []
        assert enquiries().count() == 10
        assert enquiries().latest("pk").log.filter(kind="no-receipt").exists()

    @pytest.mark.parametrize("rounds", ROUNDS)
    def test_to_a_vacation_responder_without_headers_is_the_only_one(self, cast, rounds):
        write()
        run_due_jobs()
        to = reply_address(rows("mail.OutboundMail").get(about_kind="enquiries.enquiry").pk)
        for number in range(rounds):
            write("I am away until Monday.\n", to=to, subject=f"Away {number}")
            run_due_jobs()
        assert automatic() == [ASKER]
        assert enquiries().count() == 1


class OurNotice:
    def test_that_is_fetched_back_makes_nothing(self, cast):
        make(is_urgent=True)
        run_due_jobs(including_later=True)
        notices = rows("mail.OutboundCopy").filter(mail__about_kind="enquiries.notice")
        raws = [bytes(copy.raw) for copy in notices]
        assert raws
        sent_before = rows("mail.OutboundMail").count()
        for raw in raws * 3:
            take(raw.decode(), MAILBOX)
        run_due_jobs(including_later=True)
        assert enquiries().count() == 1
        assert rows("mail.OutboundMail").count() == sent_before


def take(raw: str, to: str) -> None:
    """Have raw mail come in, from the sender that only servers use."""
    mail_id = mail.receive_mail(
        raw=raw.encode(), recipients=[to], envelope_sender="", came_by="smtp"
    )
    assert mail.settle_mail(mail_id=mail_id) == "filed"
