"""Askers are told, once, of the article that answers what they asked."""

import pytest
from django.db import transaction

from rooftree.platform.events import interface as events
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.bring_back import bring_back_unreachable
from rooftree.support.enquiries.actions.notices import choose_notifications
from rooftree.support.enquiries.actions.tell_of_article import tell_of_article
from rooftree.support.enquiries.actions.work import close_enquiry
from rooftree.support.enquiries.models import Enquiry, Notice
from rooftree.support.enquiries.queries.mine import my_thread
from rooftree.support.enquiries.queries.told import notices
from rooftree.support.enquiries.rules.told import Choice
from rooftree.support.enquiries.tests.factories import NOW, SYSTEM, make, rows
from rooftree.support.knowledge import interface as knowledge
from rooftree.support.knowledge.tests.factories import publish_row

pytestmark = pytest.mark.django_db
MORVEN = "morven.baillie@council.example"


@pytest.fixture
def article():
    """An article for staff."""
    return publish_row("Which charge to quote")


def published(article, *enquiries: Enquiry) -> None:
    """Have knowledge say that the article answers these."""
    refs = tuple(enquiry.ref for enquiry in enquiries)
    title = "Which charge to quote"
    events.publish(knowledge.ArticlePublished(article.pk, article.slug, title, refs))
    run_due_jobs()


def told_mails() -> list[str]:
    """Give who was mailed of an article."""
    mails = rows("mail.OutboundCopy").filter(mail__purpose="product", state="queued")
    return list(mails.order_by("pk").values_list("recipient", flat=True))


class TellOfArticle:
    def test_tells_in_the_thread_by_mail_and_on_the_bell(self, cast, article):
        enquiry = make()
        published(article, enquiry)
        (message,) = enquiry.messages.filter(direction="out")
        assert f"/help/a/{article.slug}/" in message.text
        mail = rows("mail.OutboundMail").get(pk=message.outbound_id)
        assert (mail.is_automatic, mail.text) == (True, message.text)
        assert rows("mail.OutboundCopy").get(mail=mail).recipient == MORVEN
        (line,) = notices(actor=cast.actor("morven.baillie"), at=NOW)
        assert line.words == "An article answers it: Which charge to quote"
        assert line.place.path == f"/my-enquiries/{enquiry.pk}/"
        assert rows("knowledge.Question").get(ref_id=enquiry.pk).told_at is not None

    def test_tells_once_however_often_it_is_published(self, cast, article):
        enquiry = make()
        published(article, enquiry)
        published(article, enquiry)
        assert enquiry.messages.filter(direction="out").count() == 1
        assert Notice.objects.filter(about="article").count() == 1

    def test_tells_nobody_of_what_was_not_published_in_the_end(self, cast, article):
        enquiry = make()

        def publish_and_fail():
            refs = (enquiry.ref,)
            events.publish(knowledge.ArticlePublished(article.pk, article.slug, "Charges", refs))
            raise RuntimeError

        with pytest.raises(RuntimeError), transaction.atomic():
            publish_and_fail()
        run_due_jobs()
        assert not enquiry.messages.filter(direction="out").exists()

    def test_mails_somebody_who_asked_twice_once(self, cast, article):
        first, second = make(), make()
        published(article, first, second)
        sent = [each.messages.get(direction="out").outbound_id for each in (first, second)]
        assert sent[0] is None
        assert sent[1] is not None

    def test_leaves_open_open_and_closed_closed(self, cast, article):
        first, second = make(), make(address="davie.kemp@council.example")
        close_enquiry(actor=cast.actor("morag.kerr"), enquiry_id=second.pk, outcome="not-needed")
        before = [Enquiry.objects.filter(pk=each.pk).values().get() for each in (first, second)]
        published(article, first, second)
        assert [
            Enquiry.objects.filter(pk=each.pk).values().get() for each in (first, second)
        ] == before
        assert "stays open" in first.messages.get(direction="out").text
        assert "stays open" not in second.messages.get(direction="out").text

    def test_tells_strangers_only_of_what_everybody_may_read(self, cast, article):
        stranger = make(address="pat.public@example.org")
        for_all = publish_row("How to sign in", audience="everyone")
        assert not tell_of_article(
            actor=SYSTEM, enquiry_id=stranger.pk, article_id=article.pk, at=NOW
        )
        assert rows("knowledge.Question").get(ref_id=stranger.pk).told_at is None
        assert tell_of_article(actor=SYSTEM, enquiry_id=stranger.pk, article_id=for_all.pk, at=NOW)
        assert told_mails() == ["pat.public@example.org"]

    def test_mails_a_colleague_nobody_proved_nothing_but_rings_their_bell(self, cast, article):
        enquiry = make(proof="held")
        published(article, enquiry)
        assert enquiry.messages.get(direction="out").outbound_id is None
        assert Notice.objects.filter(about="article").count() == 1

    def test_mails_what_staff_read_to_their_own_address_alone(self, cast, article):
        enquiry = make(asker_address="morven.at.home@example.org")
        published(article, enquiry)
        assert enquiry.messages.get(direction="out").outbound_id is None
        assert Notice.objects.filter(about="article").count() == 1

    def test_mails_of_the_question_that_is_proved_where_a_later_one_is_not(self, cast, article):
        first, second = make(), make(proof="held")
        published(article, first, second)
        sent = [each.messages.get(direction="out").outbound_id for each in (first, second)]
        assert sent[0] is not None
        assert sent[1] is None

    def test_minds_how_somebody_wants_to_be_told(self, cast, article):
        actor = cast.actor("morven.baillie")
        choose_notifications(actor=actor, choices={"article": Choice(by_bell=False, by_mail=False)})
        enquiry = make()
        published(article, enquiry)
        assert not Notice.objects.exists()
        thread = my_thread(actor=actor, enquiry_id=enquiry.pk, at=NOW)
        assert thread is not None

    def test_tells_nothing_of_an_article_that_was_retired(self, cast, article):
        article.retired_at, article.retired_reason = NOW, "Old"
        article.save()
        assert not tell_of_article(
            actor=SYSTEM, enquiry_id=make().pk, article_id=article.pk, at=NOW
        )

    def test_brings_nothing_back_when_its_mail_does(self, cast, article):
        enquiry = make()
        published(article, enquiry)
        sent = enquiry.messages.get(direction="out").outbound_id
        bring_back_unreachable(actor=SYSTEM, outbound_id=sent, address=MORVEN)
        enquiry.refresh_from_db()
        assert enquiry.here_because == "new"

    def test_is_done_by_jobs_alone(self, cast, article):
        with pytest.raises(Exception, match="enquiries"):
            tell_of_article(
                actor=Actor.anonymous(), enquiry_id=make().pk, article_id=article.pk, at=NOW
            )
