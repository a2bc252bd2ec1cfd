from email.message import EmailMessage

import pytest

from rooftree.platform.mail.interface import forwarded_from
from rooftree.platform.mail.tests.factories import MAILBOX, arrive, raw_mail

pytestmark = pytest.mark.django_db

BLOCK = (
    "See below.\n\n---------- Forwarded message ---------\nFrom: Ann Bee <{}>\n"
    "Date: Mon, 23 Nov 2026 at 09:10\nSubject: Rent card\nTo: <morven@council.example>\n\nWrong.\n"
)


def with_attached(*senders: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "morven.baillie@council.example", MAILBOX, "Look"
    mail.set_content("See the attached.")
    for sender in senders:
        inner = EmailMessage()
        inner["From"], inner["Subject"] = f"Ann Bee <{sender}>", "Rent card"
        inner.set_content("Wrong.")
        mail.add_attachment(inner)
    return mail.as_bytes()


class ForwardedFrom:
    def test_reads_it_out_of_the_words(self, claimer):
        arrive(raw_mail(BLOCK.format("ann.bee@council.example"), subject="Fwd: Rent card"))
        found = forwarded_from(claimer.filed[0])
        assert (found.name, found.address) == ("Ann Bee", "ann.bee@council.example")

    def test_never_proposes_our_own_mailbox(self, claimer):
        arrive(raw_mail(BLOCK.format(MAILBOX), subject="Fwd: Rent card"))
        assert forwarded_from(claimer.filed[0]) is None

    def test_reads_it_out_of_the_one_attached_mail(self, claimer):
        arrive(with_attached("ann.bee@council.example"))
        found = forwarded_from(claimer.filed[0])
        assert (found.address, found.subject) == ("ann.bee@council.example", "Rent card")

    def test_proposes_nobody_where_two_are_attached(self, claimer):
        arrive(with_attached("ann.bee@council.example", "bob@council.example"))
        assert forwarded_from(claimer.filed[0]) is None

    def test_proposes_nobody_for_an_ordinary_mail(self, claimer):
        arrive(raw_mail("The keys are lost."))
        assert forwarded_from(claimer.filed[0]) is None
