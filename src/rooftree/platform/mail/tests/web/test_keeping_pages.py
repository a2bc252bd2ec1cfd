from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.tests.factories import make_account, make_role, sign_in
from rooftree.platform.audit.tests.entries import entries
from rooftree.platform.mail.actions.dispose_mail import dispose_mail
from rooftree.platform.mail.actions.receive_mail import receive_mail
from rooftree.platform.mail.actions.settle_mail import settle_mail
from rooftree.platform.mail.models import InboundMail, LegalHold, RetentionRule
from rooftree.platform.mail.permissions import KEEP_MAIL, READ_PERSONAL_MAIL, SEE_MAIL
from rooftree.platform.mail.tests.actions.test_dispose_mail import NIGHT, SYSTEM, confirm
from rooftree.platform.mail.tests.factories import arrive, html_mail, make_mailbox, posted, raw_mail
from rooftree.platform.mail.web.slots import personal_data
from rooftree.platform.references.interface import Ref

pytestmark = pytest.mark.django_db
SENDER = "morven.baillie@council.example"
ALONE = (
    "mail.keeping", "mail.keeping_rule", "mail.keeping_due", "mail.holds", "mail.place_hold",
    "mail.of_person",
)  # fmt: skip


@pytest.fixture
def account():
    make_role("records", KEEP_MAIL, READ_PERSONAL_MAIL)
    return make_account("ruaridh.munro", role="records")


@pytest.fixture
def keeper(client, account):
    return sign_in(client, account)


def words(answer):
    return answer.content.decode()


def old_mail(**named):
    """A mail of long ago."""
    make_mailbox()
    mail_id = receive_mail(
        raw=raw_mail(**named),
        recipients=("ihms@council.example",),
        envelope_sender=None,
        came_by="smtp",
        at=datetime(2006, 5, 2, 9, tzinfo=UTC),
    )
    settle_mail(mail_id=mail_id)
    return InboundMail.objects.get(pk=mail_id)


class KeepingPages:
    def test_are_not_there_for_others(self, client):
        make_role("mail-keeper", SEE_MAIL)
        sign_in(client, make_account("davie.kemp", role="mail-keeper"))
        for name in ALONE:
            assert client.get(reverse(name)).status_code == 404
        for name in ("mail.disposal", "mail.lift_hold"):
            assert client.get(reverse(name, args=[1])).status_code == 404

    def test_are_there_for_those_who_keep_records(self, keeper):
        for name in ALONE:
            assert keeper.get(reverse(name)).status_code == 200, name

    def test_say_what_is_due_and_that_nobody_confirmed_it(self, keeper, claimer):
        old_mail()
        assert "Not confirmed" in words(keeper.get(reverse("mail.keeping")))
        text = words(keeper.get(reverse("mail.keeping_due")))
        assert "Stays: its rule is not confirmed" in text
        confirm()
        assert "Goes tonight" in words(keeper.get(reverse("mail.keeping_due")))

    def test_narrow_what_is_due_to_a_class(self, keeper, claimer):
        mail, address = old_mail(), reverse("mail.keeping_due")
        assert f"Mail in {mail.pk}" in words(keeper.get(f"{address}?class=human", follow=True))
        text = words(keeper.get(f"{address}?class=receipt", follow=True))
        assert f"Mail in {mail.pk}" not in text

    def test_set_a_rule(self, keeper):
        form = {
            "mail_class": "human",
            "months": "84",
            "basis": "Schedule 14",
            "is_confirmed": "on",
        } | _day(timezone.localdate())
        answer = keeper.post(reverse("mail.keeping_rule"), form, follow=True)
        assert "Rule set." in words(answer)
        rule = RetentionRule.objects.get(months=84)
        assert rule.is_confirmed
        assert len(entries("mail.keeping_set")) == 1

    def test_refuse_a_rule_for_the_past(self, keeper):
        form = {"mail_class": "human", "months": "84", "basis": "x"} | _day(date(2020, 1, 1))
        answer = keeper.post(reverse("mail.keeping_rule"), form)
        assert answer.status_code == 200
        assert "Enter today or a later day." in words(answer)

    def test_show_and_export_the_certificate(self, keeper, claimer):
        mail = arrive(raw_mail(subject="A secret"))
        confirm()
        dispose_mail(actor=SYSTEM, at=NIGHT)
        text = words(keeper.get(reverse("mail.keeping")))
        address = text.partition('href="/mail/keeping/disposals/')[2].partition('"')[0]
        page = f"/mail/keeping/disposals/{address}"
        assert "Certificate of disposal of 2 May 2040" in words(keeper.get(page))
        export = keeper.get(f"{page}?export=csv")
        assert mail.sha256 in words(export)
        assert "secret" not in words(export)
        assert SENDER not in words(export)

    def test_say_on_the_mails_page_that_it_is_gone(self, client, claimer):
        make_role("mail-keeper", SEE_MAIL)
        sign_in(client, make_account("davie.kemp", role="mail-keeper"))
        mail = arrive(html_mail("<p>x</p>"))
        confirm()
        dispose_mail(actor=SYSTEM, at=NIGHT)
        assert "Disposed of" in words(client.get(reverse("mail.received_one", args=[mail.pk])))
        assert "it was disposed of" in words(client.get(reverse("mail.raw", args=[mail.pk])))
        assert client.get(reverse("mail.body", args=[mail.pk])).status_code == 200


class HoldPages:
    @pytest.mark.parametrize("what", [SENDER, "toy-1", "number"])
    def test_place_a_hold_and_lift_it(self, keeper, claimer, what):
        mail = old_mail()
        confirm()
        what = str(mail.pk) if what == "number" else what
        form = {"on_what": what, "why": "A claim of the sender"}
        answer = keeper.post(reverse("mail.place_hold"), form, follow=True)
        assert "Hold placed." in words(answer)
        assert "A claim of the sender" in words(answer)
        assert "No mail is due" in words(keeper.get(reverse("mail.keeping_due")))
        hold = LegalHold.objects.get()
        lift = reverse("mail.lift_hold", args=[hold.pk])
        assert "Lift the hold" in words(keeper.get(lift))
        assert "Hold lifted." in words(keeper.post(lift, {"why": "Settled"}, follow=True))
        assert "lifted before" in words(keeper.post(lift, {"why": "Settled"}, follow=True))
        assert "Goes tonight" in words(keeper.get(reverse("mail.keeping_due")))
        assert len(entries("mail.hold_placed")) == len(entries("mail.hold_lifted")) == 1

    @pytest.mark.parametrize("what", ["TOY-7", "99999999", "nobody"])
    def test_refuse_what_names_nothing(self, keeper, claimer, what):
        answer = keeper.post(reverse("mail.place_hold"), {"on_what": what, "why": "x"})
        assert "We hold no mail under this." in words(answer)
        assert not LegalHold.objects.exists()


class OfPerson:
    def test_finds_every_mail_from_to_and_copied_to_an_address(self, keeper, claimer):
        for named in (
            {"sender": "Ina <INA@example.org>", "subject": "She wrote"},
            {"to": "ihms@council.example, ina@example.org", "subject": "To her"},
            {"Cc": "ina@example.org", "subject": "Copied to her"},
            {"subject": "Of others"},
        ):
            arrive(raw_mail(**named))
        posted("ina@example.org", subject="We wrote")
        answer = keeper.post(reverse("mail.of_person"), {"address": "Ina@Example.org"})
        text = words(answer)
        assert "4 mails found" in text
        for subject in ("She wrote", "To her", "Copied to her", "We wrote"):
            assert subject in text
        assert "Of others" not in text
        assert [each.kind for each in entries("mail.person_looked_up")] == ["looked"]

    def test_lets_its_reader_open_what_it_finds(self, keeper, claimer):
        mail = arrive(html_mail("<p>Hello</p>", plain="Hello", pictures=("a@b",)))
        text = words(keeper.post(reverse("mail.of_person"), {"address": SENDER}))
        page = reverse("mail.as_sent", args=[mail.pk])
        assert page in text
        assert keeper.get(page).status_code == 200
        file = mail.attachments.get().file_id
        assert keeper.get(reverse("mail.file", args=[mail.pk, file])).status_code == 200

    def test_asks_one_query_however_many_there_are(self, keeper, claimer):
        def queries():
            with CaptureQueriesContext(connection) as asked:
                keeper.post(reverse("mail.of_person"), {"address": SENDER})
            return sum("jsonb_array_elements" in each["sql"] for each in asked), len(asked)

        arrive(raw_mail())
        queries()
        few = queries()
        for _ in range(4):
            arrive(html_mail("<p>x</p>", plain="x", pictures=("a@b",)))
        assert few[0] == 1
        assert queries() == few

    def test_refuses_what_is_no_address(self, keeper):
        assert keeper.post(reverse("mail.of_person"), {"address": "Ina"}).status_code == 422

    def test_fills_subject_access(self, account, claimer, django_assert_num_queries):
        from rooftree.platform.access.tests.factories import actor_for  # noqa: PLC0415

        mail = arrive(raw_mail(sender=account.email, subject="My rent"))
        actor, person = actor_for(account), Ref("staff.colleague", account.colleague_id)
        with django_assert_num_queries(1):
            [(title, text)] = personal_data(actor, person)
        assert title == "Mail in: My rent"
        assert f"/mail/{mail.pk}/as-sent/" in text


class CutMail:
    def test_says_so_on_its_page(self, client, claimer, settings):
        settings.MAIL_LARGEST_BYTES, settings.MAIL_STUB_BYTES = 3000, 2000
        make_role("mail-keeper", SEE_MAIL)
        sign_in(client, make_account("davie.kemp", role="mail-keeper"))
        mail = arrive(raw_mail("word " * 2000))
        assert InboundMail.objects.get(pk=mail.pk).is_cut
        text = words(client.get(reverse("mail.received_one", args=[mail.pk])))
        assert "only its beginning was kept" in text


def _day(on):
    return {"from_on": on.isoformat()}
