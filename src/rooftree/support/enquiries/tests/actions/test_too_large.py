"""A mail that was too large to take in whole."""

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.tests.factories import rows, sign_in, write

pytestmark = pytest.mark.django_db
LONG = "The page still charges last year's rent.\n" * 3000


@pytest.fixture(autouse=True)
def small(settings):
    settings.MAIL_LARGEST_BYTES, settings.MAIL_STUB_BYTES = 100_000, 3_000


def mails_to_asker():
    run_due_jobs()
    copies = rows("mail.OutboundCopy").filter(recipient="morven.baillie@council.example")
    return [copy.mail.text for copy in copies.exclude(state="held").select_related("mail")]


class FileMailThatIsTooLarge:
    def test_makes_an_enquiry_that_says_what_was_cut(self, cast, client):
        write(LONG)
        enquiry = Enquiry.objects.get()
        page = sign_in(client, cast, "callum.reid").get(f"/desk/{enquiry.pk}/").content.decode()
        assert "Only its beginning was kept, without its files." in page
        assert "last year&#x27;s rent" in page

    def test_tells_the_asker_once_and_sends_no_receipt_beside_it(self, cast):
        write(LONG)
        (text,) = mails_to_asker()
        assert f"It is {Enquiry.objects.get().reference} with us." in text
        assert "in parts" in text

    def test_adds_to_the_thread_it_answers(self, cast):
        write("Short\n")
        (first,) = rows("mail.OutboundMail").filter(
            is_automatic=True, about_kind="enquiries.enquiry"
        )
        write(LONG, answers=first.message_id, subject="Re: Rent account")
        enquiry = Enquiry.objects.get()
        assert enquiry.messages.count() == 2
        assert "Only its beginning was kept" in enquiry.messages.latest("pk").text
        # The receipt was the thread's one automatic mail; a person tells of the rest.
        assert len(mails_to_asker()) == 1
