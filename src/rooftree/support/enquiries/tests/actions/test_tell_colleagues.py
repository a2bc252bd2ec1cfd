"""What modules above put on the bell, and answers to the mail of it."""

import pytest
from django.db import IntegrityError

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries.actions.notices import choose_notifications
from rooftree.support.enquiries.actions.ring import News, tell_colleagues
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.models import Enquiry, Notice
from rooftree.support.enquiries.queries.told import notices, told_choices
from rooftree.support.enquiries.rules import note_takers
from rooftree.support.enquiries.rules.note_takers import NoticeAnswer, register_note_taker
from rooftree.support.enquiries.rules.told import Choice
from rooftree.support.enquiries.tests.factories import NOW, SYSTEM, TODAY, latest_mail, rows, write

pytestmark = pytest.mark.django_db
TOY = "toys.toy"
CALLUM = "Callum Reid <callum.reid@council.example>"


def tell(cast, *names: str, actor: Actor = SYSTEM, about: About = About.SUPPLIER_DUE) -> None:
    news = News(about, "It is late", Ref(TOY, 7), "TOY-7", "/toys/7/", subject="Payments stop")
    ids = [cast.id(name) for name in names]
    tell_colleagues(actor=actor, colleague_ids=ids, news=news, at=NOW)


def told_address() -> tuple[str, str]:
    run_due_jobs()
    copy = rows("mail.OutboundCopy").get(recipient="callum.reid@council.example")
    return copy.reply_to, copy.mail.text


@pytest.fixture
def kept(monkeypatch) -> list[NoticeAnswer]:
    monkeypatch.setattr(note_takers, "_takers", {})
    answers: list[NoticeAnswer] = []
    register_note_taker(TOY, lambda answer: answers.append(answer) or True)
    return answers


class TellColleagues:
    def test_leads_from_the_bell_to_the_record(self, cast):
        tell(cast, "callum.reid", "morag.kerr", actor=cast.actor("morag.kerr"))
        (line,) = notices(actor=cast.actor("callum.reid"), at=NOW)
        assert (line.words, line.is_unread) == ("It is late", True)
        assert (line.place.reference, line.place.path) == ("TOY-7", "/toys/7/")
        assert not Notice.objects.filter(colleague_id=cast.id("morag.kerr")).exists()

    def test_follows_what_somebody_chose(self, cast):
        choose_notifications(
            actor=cast.actor("callum.reid"),
            choices={About.SUPPLIER_DUE: Choice(by_bell=False, by_mail=False)},
        )
        tell(cast, "callum.reid")
        assert not Notice.objects.exists()

    def test_mails_where_it_leads_and_promises_no_note_that_nobody_keeps(self, cast):
        tell(cast, "callum.reid")
        _, text = told_address()
        assert text.startswith("It is late: TOY-7\n\n")
        assert "/toys/7/" in text
        assert "internal note" not in text

    def test_leads_somewhere_or_is_refused(self, cast):
        with pytest.raises(IntegrityError, match="notice_leads_somewhere"):
            Notice.objects.create(
                colleague_id=cast.id("callum.reid"), about="due", words="-", at=NOW
            )


class FileNoticeReply:
    def test_of_a_colleague_goes_to_the_module_above(self, cast, kept):
        tell(cast, "callum.reid")
        address, text = told_address()
        assert "your words become an internal note" in text
        write("I phone them.\n", to=address, sender=CALLUM)
        (answer,) = kept
        assert (answer.ref, answer.colleague_id) == (Ref(TOY, 7), cast.id("callum.reid"))
        assert answer.text.strip() == "I phone them."
        filed = latest_mail()
        assert (filed.filed_as, filed.reference) == ("note-line", "TOY-7")
        assert not Enquiry.objects.exists()

    def test_of_anybody_else_reaches_a_person_as_a_new_enquiry(self, cast, kept):
        tell(cast, "callum.reid")
        address, _ = told_address()
        write("What is this?\n", to=address, sender="x@example.org")
        assert (kept, Enquiry.objects.count()) == ([], 1)

    def test_that_nobody_keeps_is_a_new_enquiry(self, cast):
        tell(cast, "callum.reid")
        address, _ = told_address()
        write("I renew it.\n", to=address, sender=CALLUM)
        assert Enquiry.objects.get().asker_id == cast.id("callum.reid")


class ChooseNotifications:
    def test_asks_of_the_supplier_only_whose_team_owns_level_3(self, cast):
        def asked(name: str) -> set[str]:
            return {line.about for line in told_choices(actor=cast.actor(name), on=TODAY)}

        assert {"supplier", "case-due", "licence"} <= asked("callum.reid")
        assert asked("morven.baillie").isdisjoint({"supplier", "case-due", "licence"})
