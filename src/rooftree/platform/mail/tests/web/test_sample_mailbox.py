import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.interface import actor_of
from rooftree.platform.access.tests.factories import make_account, make_role, sign_in
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.permissions import SEE_MAIL
from rooftree.platform.mail.queries.sample_mailbox import sample_readers
from rooftree.platform.mail.rules.reply_kinds import register_reply_kind
from rooftree.platform.mail.tests.factories import MAILBOX, make_mailbox, posted
from rooftree.platform.mail.tests.running_listener import running_listener
from rooftree.platform.references.interface import Ref

LIST = "/mail/sample/"
DAVIE, MORVEN = "davie.kemp@council.example", "morven.baillie@council.example"


def key_of(address: str) -> str:
    readers = sample_readers(on=timezone.localdate())
    return next(each.key for each in readers if each.address == address)


def subjects(answer) -> list[str]:
    """Give the subjects in the list, from top to bottom."""
    rows = answer.context["list"].rows
    return [
        next(str(cell) for column, cell in cells if column.sort == "subject") for _, cells in rows
    ]


def cells(answer, heading: str) -> list[str]:
    rows = answer.context["list"].rows
    return [str(cell) for _, row in rows for column, cell in row if column.heading == heading]


def queries(client) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(LIST)
    return len(asked)


@pytest.mark.django_db
class SampleMailbox:
    def test_lists_everybodys_mail_at_once_the_newest_first(self, client):
        make_account("morven.baillie")
        posted(subject="First")
        posted(to=DAVIE, subject="Second", is_automatic=True, purpose="product")
        page = client.get(LIST)
        assert [">Second<" in subjects(page)[0], ">First<" in subjects(page)[1]] == [True, True]
        assert "Morven Baillie" in cells(page, "To")[1]
        assert cells(page, "Written by") == ["Rooftree, automatically", "test"]

    def test_says_which_person_wrote_a_mail(self, client):
        posted(actor=actor_of(make_account("callum.reid").pk, on=timezone.localdate()))
        assert cells(client.get(LIST), "Written by") == ["Callum Reid"]

    def test_narrows_to_a_reader_and_names_nobody_in_the_address(self, client):
        make_account("davie.kemp")
        posted(subject="For Morven")
        posted(to=DAVIE, subject="For Davie")
        typed = {"list": "mail.sample", "reader": key_of(DAVIE)}
        answer = client.post(LIST, typed, follow=True)
        assert answer.redirect_chain == [(LIST, 302)]
        assert [">For Davie<" in each for each in subjects(answer)] == [True]
        assert [">For Davie<" in each for each in subjects(client.get(LIST))] == [True]
        assert len(subjects(client.get(LIST + "?all=1", follow=True))) == 2

    def test_names_somebody_outside_by_a_key_that_stays(self):
        first = posted(to="someone@example.org")
        posted(to="someone@example.org")
        assert key_of("someone@example.org") == f"m{first.pk}"

    def test_names_records_to_staff_who_may_know_of_them_and_to_no_stranger(self, client):
        account = make_account("morven.baillie")
        ref = Ref("staff.colleague", account.colleague_id)
        posted(about=ref)
        assert cells(client.get(LIST), "About") == []
        sign_in(client, make_account("ruaridh.munro", role="administrator"))
        assert "Morven Baillie" in cells(client.get(LIST), "About")[0]

    def test_costs_the_same_for_many_mails_and_readers(self, client, django_assert_num_queries):
        make_account("morven.baillie")
        sign_in(client, make_account("ruaridh.munro"))
        posted(about=Ref("staff.colleague", 1))
        client.get(LIST)
        few = queries(client)
        for number in range(10):
            posted(to=f"reader{number}@example.org", about=Ref("staff.colleague", number + 1))
        assert queries(client) == few
        client.logout()
        client.get(LIST)
        # The session, three for the readers, the rows and how many there are.
        with django_assert_num_queries(6):
            client.get(LIST)

    def test_shows_a_mail_as_its_reader_got_it_to_somebody_who_is_locked_out(self, client):
        copy = posted()
        page = client.get(reverse("mail.sample_one", args=[copy.pk])).content.decode()
        assert '<a href="https://council.example/x"' in page
        assert "All headers" in page
        assert reverse("mail.sample_reply", args=[copy.pk]) in page

    def test_is_not_there_for_strangers_unless_it_is_a_demo(self, client, settings):
        settings.IS_DEMO = False
        copy = posted()
        for address in (
            LIST,
            reverse("mail.sample_write"),
            reverse("mail.sample_one", args=[copy.pk]),
            reverse("mail.sample_reply", args=[copy.pk]),
        ):
            assert client.get(address).status_code == 404
            assert client.post(address).status_code == 404

    def test_lets_nobody_write_in_others_names_unless_it_is_a_demo(self, client, settings):
        settings.IS_DEMO = False
        make_role("mail-keeper", SEE_MAIL)
        sign_in(client, make_account("ruaridh.munro", role="mail-keeper"))
        page = client.get(LIST)
        assert page.status_code == 200
        assert b"Write a mail" not in page.content
        assert client.get(reverse("mail.sample_write")).status_code == 404

    def test_says_in_words_that_the_listener_is_away(self, client, settings):
        settings.MAIL_LISTEN_PORT = 1
        make_account("morven.baillie")
        typed = {"reader": key_of(MORVEN), "to": MAILBOX, "subject": "S", "text": "Kept words"}
        answer = client.post(reverse("mail.sample_write"), typed).content.decode()
        assert "did not take the mail" in answer
        assert "Kept words" in answer


@pytest.fixture
def listening(settings):
    with running_listener() as port:
        settings.MAIL_LISTEN_PORT = port
        yield


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("listening")
class MailWrittenThere:
    def test_goes_by_smtp_and_is_filed(self, client, claimer):
        make_mailbox()
        make_account("davie.kemp")
        typed = {"reader": key_of(DAVIE), "to": MAILBOX, "subject": "A lost key", "text": "Help"}
        answer = client.post(reverse("mail.sample_write"), typed, follow=True)
        assert "Mail handed over" in answer.content.decode()
        row = InboundMail.objects.get()
        assert (row.came_by, row.envelope_sender, row.state) == ("smtp", DAVIE, "received")
        run_due_jobs()
        assert [(each.sender, each.subject) for each in claimer.filed] == [(DAVIE, "A lost key")]
        written = client.get(LIST).context["written"]
        assert [(each.subject, each.state_words) for each in written] == [("A lost key", "Filed")]

    def test_keeps_its_thread_when_it_is_a_reply(self, client, claimer):
        make_mailbox()
        make_account("morven.baillie")
        register_reply_kind(code="z", kind="toys.toy")
        about = Ref("toys.toy", 7)
        copy = posted(about=about, subject="Your key")
        address = reverse("mail.sample_reply", args=[copy.pk])
        answer = client.post(address, {"text": "I have found it."}, follow=True)
        assert "Mail handed over" in answer.content.decode()
        run_due_jobs()
        (found,) = claimer.filed
        assert (found.token, found.our_refs) == (about, (about,))
        assert found.in_reply_to == copy.mail.message_id
        assert found.subject == "Re: Your key"
        assert found.new_words.strip() == "I have found it."
        assert InboundMail.objects.get().filed_as == "reply"
