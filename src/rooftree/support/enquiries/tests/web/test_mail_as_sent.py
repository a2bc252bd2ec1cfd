"""Mails of a thread with their own look, for those who may see them."""

import pytest
from django.test import Client

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail
from rooftree.platform.mail.tests.factories import html_mail
from rooftree.support.enquiries.models import Enquiry, Note
from rooftree.support.enquiries.tests.factories import (
    MAILBOX,
    latest_mail,
    make,
    rows,
    sign_in,
    write,
)

pytestmark = pytest.mark.django_db
MORVEN = "Morven Baillie <morven.baillie@council.example>"


def write_html(*, to: str = MAILBOX, **named: object) -> int:
    """Have a mail with a look of its own arrive; gives its id."""
    raw = html_mail("<p>The <b>diary</b></p>", plain="The diary\n", to=to, **named)
    mail_id = mail.receive_mail(raw=raw, recipients=[to], envelope_sender=None, came_by="smtp")
    assert mail.settle_mail(mail_id=mail_id) == "filed"
    return mail_id


def can_read(cast, username: str, mail_id: int) -> bool:
    answer = sign_in(Client(), cast, username).get(f"/mail/{mail_id}/body/")
    assert answer.status_code in {200, 404}
    return answer.status_code == 200


class MailAsSent:
    def test_stands_behind_the_plain_words_on_the_desk_and_for_the_asker(self, cast, client):
        mail_id = write_html(sender=MORVEN)
        number = Enquiry.objects.get().pk
        for username, page in (("callum.reid", "desk"), ("morven.baillie", "my-enquiries")):
            text = sign_in(client, cast, username).get(f"/{page}/{number}/").content.decode()
            assert "<p>The diary</p>" in text
            assert 'sandbox loading="lazy" title="The mail of Morven Baillie' in text
            assert f'src="/mail/{mail_id}/body/"' in text
            assert f'href="/mail/{mail_id}/as-sent/"' in text
            assert "<b>diary</b>" in client.get(f"/mail/{mail_id}/body/").content.decode()

    def test_is_not_offered_for_plain_text(self, cast, client):
        write("Plain\n")
        number = Enquiry.objects.get().pk
        page = sign_in(client, cast, "callum.reid").get(f"/desk/{number}/").content.decode()
        assert "<iframe" not in page

    def test_is_for_nobody_beside_the_desk_and_those_who_take_part(self, cast):
        mail_id = write_html(sender=MORVEN)
        readers = ["callum.reid", "morven.baillie"]
        others = ["davie.kemp", "aileen.ross", "isla.fergusson", "nuala.byrne"]
        assert [who for who in readers + others if can_read(cast, who, mail_id)] == readers

    def test_of_an_outsider_is_not_the_askers_to_read(self, cast):
        write_html(sender=MORVEN)
        run_due_jobs()
        copy = rows("mail.OutboundCopy").get(recipient="morven.baillie@council.example")
        mail_id = write_html(sender="x@example.org", to=copy.reply_to)
        assert not Enquiry.objects.get().messages.latest("pk").is_participant
        assert can_read(cast, "callum.reid", mail_id)
        assert not can_read(cast, "morven.baillie", mail_id)

    def test_of_a_note_is_never_the_askers_to_read(self, cast):
        make(is_urgent=True)
        run_due_jobs()
        copy = rows("mail.OutboundCopy").get(recipient="callum.reid@council.example")
        mail_id = write_html(sender="Callum Reid <callum.reid@council.example>", to=copy.reply_to)
        assert Note.objects.get().inbound_id == mail_id == latest_mail().pk
        assert can_read(cast, "callum.reid", mail_id)
        assert not can_read(cast, "morven.baillie", mail_id)

    def test_folds_the_pictures_of_every_mail(self, cast, client):
        for number in range(3):
            write_html(sender=MORVEN, subject=f"Mail {number}", pictures=("logo@x",))
        desk = sign_in(client, cast, "callum.reid")
        first = Enquiry.objects.order_by("pk").first()
        page = desk.get(f"/desk/{first.pk}/").content.decode()
        assert "1 picture that this sender puts into every mail" in page

    def test_keeps_a_picture_of_two_mails_in_the_open(self, cast, client):
        for number in range(2):
            write_html(sender=MORVEN, subject=f"Mail {number}", pictures=("logo@x",))
        first = Enquiry.objects.order_by("pk").first()
        page = sign_in(client, cast, "callum.reid").get(f"/desk/{first.pk}/").content.decode()
        assert "every mail" not in page
        assert "logo.png" in page
