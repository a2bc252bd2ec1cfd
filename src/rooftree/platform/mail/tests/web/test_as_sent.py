import re
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.tests.factories import make_account, make_role, sign_in
from rooftree.platform.audit.tests.entries import entries
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.permissions import SEE_MAIL
from rooftree.platform.mail.rules import mail_readers
from rooftree.platform.mail.tests.factories import arrive, html_mail, raw_mail

pytestmark = pytest.mark.django_db
POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"


@pytest.fixture
def keeper(client):
    make_role("mail-keeper", SEE_MAIL)
    return sign_in(client, make_account("ruaridh.munro", role="mail-keeper"))


@pytest.fixture
def reader():
    return sign_in(Client(), make_account("davie.kemp"))


def body(mail):
    return reverse("mail.body", args=[mail.pk])


def picture_in(text):
    return re.search(r'src="(/mail/pictures/[^"]+)"', text)[1]


def toys_may_be_read(monkeypatch, *mail_ids):
    def may_read(_actor, record_id, mail_id):
        return record_id == 1 and mail_id in mail_ids

    monkeypatch.setitem(mail_readers._READERS, "toys.toy", may_read)


class Body:
    def test_is_an_answer_of_its_own_under_its_own_policy(self, keeper, claimer):
        answer = keeper.get(body(arrive(html_mail("<p>The <script>x()</script><b>rent</b>.</p>"))))
        assert answer["Content-Security-Policy"] == POLICY
        assert answer["X-Frame-Options"] == "SAMEORIGIN"
        assert "<p>The <b>rent</b>.</p>" in answer.content.decode()
        assert "script" not in answer.content.decode()

    def test_is_only_for_who_sees_the_record(self, reader, claimer, monkeypatch):
        mail, other = arrive(html_mail("<p>One</p>")), arrive(html_mail("<p>Two</p>"))
        pages = ("mail.body", "mail.as_sent")
        for name in pages:
            assert reader.get(reverse(name, args=[mail.pk])).status_code == 404
        assert len(entries("access.refused")) == 2
        toys_may_be_read(monkeypatch, mail.pk)
        for name in pages:
            assert reader.get(reverse(name, args=[mail.pk])).status_code == 200
            assert reader.get(reverse(name, args=[other.pk])).status_code == 404
        assert Client().get(body(mail)).status_code == 302

    def test_is_plain_text_where_the_mail_was(self, keeper, claimer):
        text = keeper.get(body(arrive(raw_mail("1 < 2 & so on")))).content.decode()
        assert "1 &lt; 2 &amp; so on" in text
        assert "sent as plain text" in text

    @pytest.mark.parametrize(
        "html",
        ["<a href='http://a.example'>Word</a> " * 5001, "<p>Word</p>" * 200_000, "<div>" * 150_000 + "Word"],
        ids=["links", "size", "time"],
    )  # fmt: skip
    def test_falls_back_to_the_words(self, keeper, claimer, html):
        text = keeper.get(body(arrive(html_mail(html)))).content.decode()
        assert "so its words are shown" in text
        assert "Word" in text.partition("<pre>")[2]

    def test_falls_back_where_nothing_would_be_left(self, keeper, claimer):
        mail = arrive(html_mail("<svg><text>x</text></svg>", plain="The rent is wrong."))
        assert "The rent is wrong." in keeper.get(body(mail)).content.decode()

    def test_shows_pictures_that_came_with_the_mail(self, keeper, claimer):
        mail = arrive(
            html_mail("<img src='cid:a@b'><img src='cid:c@d'>", plain="x", pictures=("a@b",))
        )
        text = keeper.get(body(mail)).content.decode()
        assert "did not come with the mail" in text
        # The frame has no origin, so its pictures come without a cookie.
        assert Client().get(picture_in(text))["Content-Type"] == "image/png"

    def test_shows_a_picture_for_a_while_and_to_one_reader(self, keeper, claimer):
        mail = arrive(html_mail("<img src='cid:a@b'>", plain="x", pictures=("a@b",)))
        address = picture_in(keeper.get(body(mail)).content.decode())
        with time_machine.travel(timezone.now() + timedelta(minutes=16)):
            assert Client().get(address).status_code == 404
        assert Client().get(address.replace("pictures/", "pictures/x")).status_code == 404
        get_user_model().objects.update(is_active=False)
        assert Client().get(address).status_code == 404


class AsSent:
    def test_frames_the_body_and_keeps_who_looked(self, keeper, claimer):
        mail = arrive(html_mail("<p>Hello</p>", subject="Rent"))
        text = keeper.get(reverse("mail.as_sent", args=[mail.pk])).content.decode()
        assert f'sandbox title="The mail as it was sent" src="{body(mail)}"' in text
        assert len(entries("mail.read")) == 1

    def test_hands_out_files_but_never_a_quarantined_one(self, keeper, claimer):
        mail = InboundMail.objects.get(pk=arrive(_with_files()).pk)
        text = keeper.get(reverse("mail.as_sent", args=[mail.pk])).content.decode()
        assert "It is a program" in text
        links = re.findall(rf'href="(/mail/{mail.pk}/files/\d+/)"', text)
        assert len(links) == 1
        assert keeper.get(links[0]).content == b"words"
        held = mail.attachments.get(file__is_quarantined=True).file_id
        assert keeper.get(reverse("mail.file", args=[mail.pk, held])).status_code == 403
        assert keeper.get(reverse("mail.file", args=[mail.pk, held + 999])).status_code == 404


def _with_files():
    mail = message_from_bytes(raw_mail(), policy=SMTP)
    mail.add_attachment(b"MZ\x90\x00", "application", "octet-stream", filename="letter.pdf")
    mail.add_attachment(b"words", "application", "octet-stream", filename="notes.txt")
    return mail.as_bytes()
