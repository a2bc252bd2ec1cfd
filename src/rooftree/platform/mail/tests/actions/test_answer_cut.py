import pytest

from rooftree.platform.mail.models import OutboundCopy
from rooftree.platform.mail.tests.factories import arrive, raw_mail

pytestmark = pytest.mark.django_db
SENDER = "morven.baillie@council.example"


@pytest.fixture(autouse=True)
def _small(settings):
    settings.MAIL_LARGEST_BYTES, settings.MAIL_STUB_BYTES = 1_000_000, 4000


def large(**named):
    return raw_mail("The rent is wrong. " * 100_000, **named)


class AnswerCut:
    def test_tells_the_sender_and_files_a_stub(self, claimer):
        mail = arrive(large())
        assert (mail.state, mail.is_cut, mail.is_answered) == ("filed", True, True)
        assert mail.reference == "TOY-1"
        [filed] = claimer.filed
        assert filed.text.startswith("[This mail was 1.9 MB, and at most 1 MB are taken in.")
        assert "The rent is wrong." in filed.new_words
        copy = OutboundCopy.objects.select_related("mail").get()
        assert (copy.recipient, copy.mail.is_automatic) == (SENDER, True)
        assert "It is TOY-1 with us." in copy.mail.text

    def test_keeps_no_broken_files(self, claimer):
        mail = arrive(large(Content_Disposition="attachment; filename=plan.txt"))
        assert not mail.attachments.exists()

    def test_takes_the_place_of_a_receipt(self, claimer):
        arrive(large())
        assert not claimer.filed[0].may_be_answered

    @pytest.mark.parametrize(
        "headers",
        [{"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"sender": "no-reply@example.org"}],
    )  # fmt: skip
    def test_answers_no_machine(self, claimer, headers):
        mail = arrive(large(**headers))
        assert (mail.state, mail.is_answered) == ("filed", False)
        assert not OutboundCopy.objects.exclude(state="held").exists()

    def test_answers_once_in_a_thread(self, claimer):
        first = arrive(large())
        copy = OutboundCopy.objects.get()
        second = arrive(large(In_Reply_To=f"<{copy.mail.message_id}>"))
        assert (second.reference, second.is_answered) == (first.reference, False)
        assert OutboundCopy.objects.filter(state="held").count() == 1

    def test_says_nothing_to_mails_that_fit(self, claimer):
        assert not arrive(raw_mail()).is_cut
        assert not OutboundCopy.objects.exists()
