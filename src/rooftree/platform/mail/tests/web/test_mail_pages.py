import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind
from rooftree.platform.access.tests.factories import make_account, make_role, sign_in
from rooftree.platform.access.tests.histories import add_history_kind
from rooftree.platform.audit.tests.entries import entries
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.permissions import RETRY_MAIL, SEE_MAIL
from rooftree.platform.mail.tests.factories import (
    ToyClaimer,
    arrive,
    only_claims,
    posted,
    raw_mail,
)

pytestmark = pytest.mark.django_db
PAGES = ("mail.received", "mail.outbox")


@pytest.fixture
def keeper(client):
    make_role("mail-keeper", SEE_MAIL, RETRY_MAIL)
    return sign_in(client, make_account("ruaridh.munro", role="mail-keeper"))


@pytest.fixture
def dead():
    with only_claims():
        return arrive(raw_mail("A lost key. <b>&", subject="Lost"))


def toy_url(number):
    return f"/toys/{number}/"


class MailPages:
    def test_are_not_there_for_others(self, client, dead):
        sign_in(client, make_account("davie.kemp"))
        for name in PAGES:
            assert client.get(reverse(name)).status_code == 404
        for name in ("mail.received_one", "mail.raw"):
            assert client.get(reverse(name, args=[dead.pk])).status_code == 404
        assert client.post(reverse("mail.retry", args=[dead.pk])).status_code == 404

    def test_add_up(self, keeper, dead):
        with only_claims(ToyClaimer()):
            arrive(raw_mail())
        page = keeper.get(reverse("mail.received"))
        words = "2 received = 1 filed + 0 quarantined + 1 dead letters + 0 waiting."
        assert words in page.content.decode()

    def test_narrow_to_a_state(self, keeper, dead):
        with only_claims(ToyClaimer()):
            arrive(raw_mail(subject="Found"))
        page = keeper.get(reverse("mail.received") + "?state=dead").content.decode()
        assert "Lost" in page
        assert "Found" not in page

    def test_cost_the_same_for_many_mails(self, keeper):
        with only_claims(ToyClaimer()):
            for number in range(3):
                arrive(raw_mail(subject=f"Mail {number}"))
            keeper.get(reverse("mail.received"))
            few = _queries(keeper)
            for number in range(10):
                arrive(raw_mail(subject=f"More {number}"))
        assert _queries(keeper) == few

    def test_lead_to_the_record_whoever_may_know_of_it(self, keeper, monkeypatch):
        kind = HistoryKind("toys.toy", (), lambda _actor, ids: dict.fromkeys(ids, "A toy"), toy_url)
        with only_claims(ToyClaimer()):
            mail = arrive(raw_mail())
        pages = reverse("mail.received"), reverse("mail.received_one", args=[mail.pk])
        for page in pages:
            assert '<span class="rt-ref">TOY-1</span>' in keeper.get(page).content.decode()
        add_history_kind(monkeypatch, "toys.toy", kind)
        for page in pages:
            text = keeper.get(page).content.decode()
            assert '<a class="rt-ref" href="/toys/1/">TOY-1</a>' in text

    def test_show_a_mail_and_why(self, keeper, dead):
        page = keeper.get(reverse("mail.received_one", args=[dead.pk])).content.decode()
        assert "Nobody takes mail for this address." in page
        assert "A lost key. &lt;b&gt;&amp;" in page

    def test_show_the_raw_mail_as_text_and_keep_who_looked(self, keeper, dead):
        answer = keeper.get(reverse("mail.raw", args=[dead.pk]))
        assert answer["Content-Type"] == "text/plain; charset=utf-8"
        assert b"Subject: Lost" in answer.content
        assert [entry.kind for entry in entries("mail.raw_read")] == ["looked"]

    def test_read_a_dead_letter_again(self, keeper, dead):
        answer = keeper.post(reverse("mail.retry", args=[dead.pk]), follow=True)
        assert "being read again" in answer.content.decode()
        assert InboundMail.objects.get(pk=dead.pk).state == "received"
        again = keeper.post(reverse("mail.retry", args=[dead.pk]), follow=True)
        assert "left alone" in again.content.decode()

    def test_show_mail_out(self, keeper, dead):
        copy = posted()
        assert "Your diary" in keeper.get(reverse("mail.outbox")).content.decode()
        page = keeper.get(reverse("mail.outbox_one", args=[copy.pk])).content.decode()
        assert "Kept here, not sent" in page


def _queries(client) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("mail.received"))
    return len(asked)
