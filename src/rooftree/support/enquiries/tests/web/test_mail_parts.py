"""What mail adds to an enquiry's page: addresses that fail, forwarded mail, where answers go."""

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.enquiries.models import Enquiry, ReopenDays
from rooftree.support.enquiries.tests.actions.test_first_writer import DAVIE, forwarded
from rooftree.support.enquiries.tests.actions.test_unreachable import ASKER, answered, report
from rooftree.support.enquiries.tests.factories import (
    latest_mail,
    make,
    sign_in,
    write,
)

pytestmark = pytest.mark.django_db
ELSEWHERE = "morven@elsewhere.example"


@pytest.fixture
def desk(cast, client):
    return sign_in(client, cast, "callum.reid")


def page(desk, enquiry) -> str:
    return desk.get(f"/desk/{enquiry.pk}/").content.decode()


def send(desk, enquiry, text: str, **more: str):
    said = {"text": text, "after": "wait"} | more
    return desk.post(f"/desk/{enquiry.pk}/reply/", said)


class MailThatComesBack:
    @pytest.fixture
    def bounced(self, cast) -> Enquiry:
        enquiry, outbound_id = answered(cast, after="wait")
        run_due_jobs()
        report(outbound_id, ASKER)
        return enquiry

    def test_is_told_with_the_address_and_what_to_do(self, desk, bounced):
        html = page(desk, bounced)
        assert f"Mail to {ASKER} comes back since" in html
        assert "no such user" in html
        assert "It works again" in html
        assert "Check the address" in html

    def test_may_be_said_to_work_again(self, desk, bounced):
        answer = desk.post(f"/desk/{bounced.pk}/works-again/", {"address": ASKER}, follow=True)
        assert f"Mail goes to {ASKER} again" in answer.content.decode()
        assert "comes back since" not in page(desk, bounced)

    def test_takes_another_address(self, desk, bounced):
        said = {"other-address": ELSEWHERE}
        answer = desk.post(f"/desk/{bounced.pk}/address/", said, follow=True)
        assert f"Answers go to {ELSEWHERE} from now on" in answer.content.decode()

    def test_says_at_the_field_why_an_address_is_no_use(self, desk, bounced):
        answer = desk.post(f"/desk/{bounced.pk}/address/", {"other-address": DAVIE})
        assert answer.status_code == 422
        assert "Enter the asker’s." in answer.content.decode()


class MailThatWasForwarded:
    def test_offers_its_first_writer_and_undoing_it(self, desk, cast):
        enquiry = forwarded()
        assert "Make Davie Kemp the asker" in page(desk, enquiry)
        desk.post(f"/desk/{enquiry.pk}/first-writer/", {"decision": "take"})
        html = page(desk, enquiry)
        assert "Undo: Morven Baillie asks" in html
        assert "Reply to Davie" in html
        desk.post(f"/desk/{enquiry.pk}/first-writer/", {"decision": "undo"})
        assert "Make Davie Kemp the asker" in page(desk, enquiry)

    def test_is_left_with_the_forwarder_by_a_press(self, desk, cast):
        enquiry = forwarded()
        desk.post(f"/desk/{enquiry.pk}/first-writer/", {"decision": "aside"})
        assert "Make Davie Kemp" not in page(desk, enquiry)


class AnAnswer:
    def test_goes_to_the_sender_unless_the_other_address_is_chosen(self, desk, cast):
        write(Reply_To=ELSEWHERE)
        enquiry = Enquiry.objects.get()
        html = page(desk, enquiry)
        assert f"asks to be answered at {ELSEWHERE}" in html
        send(desk, enquiry, "One.")
        assert enquiry.messages.latest("pk").address == ASKER
        send(desk, enquiry, "Two.", goes_to="reply-to")
        assert enquiry.messages.latest("pk").address == ELSEWHERE

    def test_offers_no_choice_where_a_mail_asks_for_none(self, desk, cast):
        write(Reply_To=ASKER)
        html = page(desk, Enquiry.objects.get())
        assert "asks to be answered" not in html
        assert "Where the answer goes" not in html

    @pytest.mark.parametrize(
        "text",
        [
            "Your username is davie.kemp.",
            "It is “Davie.Kemp”, I think",
            "Use https://ihms.council.example/sign-in/new-password/1-abcdef/ today",
            "Use https://ihms.council.example/invitation/abc:def/ today",
        ],
    )
    def test_with_facts_of_an_account_never_goes_to_somebody_not_proved(self, desk, cast, text):
        write()
        enquiry = Enquiry.objects.get()
        answer = send(desk, enquiry, text)
        html = answer.content.decode()
        assert answer.status_code == 422
        assert "Nothing proves who gets this" in html
        assert text.split()[0] in html
        assert enquiry.messages.filter(direction="out").count() == 0
        send(desk, enquiry, "Ring us, please.")
        assert enquiry.messages.filter(direction="out").count() == 1

    def test_without_facts_goes_at_once(self, desk, cast):
        write()
        enquiry = Enquiry.objects.get()
        send(desk, enquiry, f"I wrote to {DAVIE}, whose account you mean. Ask them.")
        assert enquiry.messages.filter(direction="out").count() == 1

    def test_to_somebody_signed_in_is_not_stopped(self, desk, cast):
        enquiry = make()
        assert "Nothing proves who this is" not in page(desk, enquiry)
        send(desk, enquiry, "Your username is davie.kemp.")
        assert enquiry.messages.filter(direction="out").count() == 1

    def test_warns_beside_the_button_where_nothing_proves_the_sender(self, desk, cast):
        write()
        assert "Nothing proves who this is" in page(desk, Enquiry.objects.get())

    def test_is_stopped_when_only_the_latest_words_are_not_proved(self, desk, cast):
        enquiry = make()
        write("What was my username?\n", subject=f"Re: [{enquiry.reference}]")
        assert send(desk, enquiry, "It is davie.kemp").status_code == 422


class TheDesk:
    def test_says_whose_sender_is_not_proved(self, desk, cast, settings):
        write(subject="Said")
        assert "not proved" in desk.get("/desk/").content.decode()
        Enquiry.objects.update(proof="proven")
        assert "not proved" not in desk.get("/desk/").content.decode()


class LinkedEnquiries:
    def test_name_each_other(self, desk, cast):
        old = make()
        new = make(continues_id=old.pk)
        other = make(claims_id=old.pk)
        html = page(desk, old)
        assert f'gone on with in <a href="/desk/{new.pk}/">' in html
        assert f'about this one: <a href="/desk/{other.pk}/">' in html
        assert f'goes on with <a href="/desk/{old.pk}/">' in page(desk, new)
        assert f'says that it is about <a href="/desk/{old.pk}/">' in page(desk, other)


class MachineMailPages:
    def test_list_one_and_make_an_enquiry_of_it(self, desk, cast):
        write("The <b>news</b>\n", subject="News", List_Id="<news.example.org>")
        mail_id = latest_mail().pk
        assert "News" in desk.get("/desk/machine-mail/").content.decode()
        html = desk.get(f"/desk/machine-mail/{mail_id}/").content.decode()
        assert "The &lt;b&gt;news" in html
        assert "names a mailing list" in html
        answer = desk.post(f"/desk/machine-mail/{mail_id}/")
        assert answer.url == f"/desk/{Enquiry.objects.get().pk}/"
        assert desk.get(f"/desk/machine-mail/{mail_id}/").status_code == 404

    def test_show_no_persons_mail(self, desk, cast):
        write("A question\n")
        assert desk.get(f"/desk/machine-mail/{latest_mail().pk}/").status_code == 404


class ReopenDaysPage:
    def test_keeps_days_from_a_date(self, desk):
        assert "30 days hold" in desk.get("/desk/opens-again/").content.decode()
        desk.post("/desk/opens-again/", {"days": "14", "from_on": "2026-12-01"})
        assert ReopenDays.objects.get().days == 14

    @pytest.mark.parametrize(
        ("said", "fault"),
        [
            ({"days": "14", "from_on": "2026-11-01"}, "the past stays as it was"),
            ({"days": "many", "from_on": "2026-12-01"}, "as a number"),
        ],
    )
    def test_says_what_is_wrong_at_the_field(self, desk, said, fault):
        answer = desk.post("/desk/opens-again/", said)
        assert (answer.status_code, ReopenDays.objects.count()) == (422, 0)
        assert fault in answer.content.decode()
