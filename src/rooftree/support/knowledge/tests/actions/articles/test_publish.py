"""A second person approves, and askers are told."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Ref
from rooftree.platform.search.interface import find
from rooftree.support.knowledge.actions.articles.change_draft import ChangedMeanwhile, change_draft
from rooftree.support.knowledge.actions.articles.draft_article import draft_article
from rooftree.support.knowledge.actions.articles.given import Words
from rooftree.support.knowledge.actions.articles.review import (
    NotInReview,
    SecondPersonNeeded,
    drop_draft,
    publish,
    return_draft,
    send_for_review,
)
from rooftree.support.knowledge.events import ArticlePublished
from rooftree.support.knowledge.models import (
    Article,
    Question,
    RecurringMember,
    RecurringQuestion,
    Revision,
)
from rooftree.support.knowledge.queries.search.search import search_articles
from rooftree.support.knowledge.tests.questions import ask

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


class Publish:
    def test_shows_it_to_readers_and_to_searches(self, desk):
        article = desk.published("How do I void a home?")
        assert article.published.decided_by_id == desk.ben.colleague_id
        assert article.published.needs_second_person
        found = search_articles(actor=desk.reader, text="void home")
        assert [one.article_id for one in found] == [article.pk]
        hits = [hit for group in find(desk.reader, "void") for hit in group.hits]
        assert [hit.title for hit in hits] == ["How do I void a home?"]

    def test_refuses_who_wrote_any_part_or_sent_it(self, desk):
        article = desk.draft()
        words = Words(title="Void", body="Better")
        change_draft(actor=desk.ben, article_id=article.pk, words=words, version=1)
        send_for_review(actor=desk.ann, article_id=article.pk, version=2)
        for actor in (desk.ann, desk.ben):
            with pytest.raises(SecondPersonNeeded):
                publish(actor=actor, article_id=article.pk, version=2)

    def test_refuses_who_wrote_words_that_were_dropped_and_taken_up_again(self, desk):
        article = desk.draft()
        drop_draft(actor=desk.ann, article_id=article.pk)
        words = Words(title="Void", body="Open it.")
        version = change_draft(actor=desk.ben, article_id=article.pk, words=words, version=1)
        send_for_review(actor=desk.ben, article_id=article.pk, version=version)
        with pytest.raises(SecondPersonNeeded):
            publish(actor=desk.ann, article_id=article.pk, version=version)

    def test_is_refused_by_the_database_too(self, desk):
        row = Revision.objects.get(article=desk.draft())
        both = [row.made_by_id, desk.ben.colleague_id]
        for approver, writers in ((desk.ann, [row.made_by_id]), (desk.ben, both)):
            with pytest.raises(IntegrityError), transaction.atomic():
                Revision.objects.filter(pk=row.pk).update(
                    state="published",
                    needs_second_person=True,
                    decided_by=approver.colleague_id,
                    writer_ids=writers,
                )

    def test_leaves_it_to_the_writer_where_the_shelf_says_so(self, desk):
        desk.shelf.needs_second_person = False
        desk.shelf.save()
        article = desk.draft()
        publish(actor=desk.ann, article_id=article.pk, version=1)
        assert desk.states(article) == ["published"]

    def test_refuses_what_nobody_sent_and_what_changed_meanwhile(self, desk):
        article = desk.draft()
        with pytest.raises(NotInReview):
            publish(actor=desk.ben, article_id=article.pk, version=1)
        send_for_review(actor=desk.ann, article_id=article.pk, version=1)
        with pytest.raises(ChangedMeanwhile):
            publish(actor=desk.ben, article_id=article.pk, version=7)

    def test_replaces_what_stood_before(self, desk):
        article = desk.published()
        words = Words(title="Void", body="Better")
        change_draft(
            actor=desk.ann, article_id=article.pk, words=words, version=desk.version(article)
        )
        desk.approve(article)
        assert desk.states(article) == ["replaced", "published"]

    def test_links_the_questions_and_tells_of_those_not_told_yet(self, desk, monkeypatch):
        told: list[object] = []
        monkeypatch.setattr(events, "publish", told.append)
        facts = {"source": "enquiry", "title": "Void?", "at": AT, "asker_key": "a"}
        asked = [
            Question.objects.create(ref_kind="enquiries.enquiry", ref_id=number, **facts)
            for number in (1, 2)
        ]
        Question.objects.filter(pk=asked[1].pk).update(told_at=AT)
        number = draft_article(
            actor=desk.ann,
            words=Words(title="Void", body="So."),
            details=desk.details(),
            question_ids=[row.pk for row in asked],
        )
        article = Article.objects.get(pk=number)
        desk.approve(article)
        assert told == [
            ArticlePublished(number, article.slug, "Void", (Ref("enquiries.enquiry", 1),))
        ]
        assert Question.objects.filter(answered_by=number).count() == 2
        other = desk.published("Another")
        Question.objects.filter(pk=asked[1].pk).update(answered_by=other)
        change_draft(
            actor=desk.ann,
            article_id=number,
            words=Words(title="Void", body="Better."),
            version=desk.version(article),
        )
        desk.approve(article)
        assert Question.objects.get(pk=asked[1].pk).answered_by_id == other.pk

    def test_answers_also_those_who_asked_it_while_it_was_written(self, desk):
        first, later, elsewhere, other = (ask(number) for number in (1, 2, 3, 4))
        group = RecurringQuestion.objects.create(
            title="Credit", verdict="no-article", grouped_at=AT
        )
        RecurringMember.objects.create(recurring=group, question=first)
        number = draft_article(
            actor=desk.ann,
            words=Words(title="Refund a credit", body="Open it."),
            details=desk.details(),
            question_ids=[first.pk],
        )
        another = desk.published("Another")
        for question in (later, elsewhere):
            RecurringMember.objects.create(recurring=group, question=question)
        Question.objects.filter(pk=elsewhere.pk).update(answered_by=another)
        desk.approve(Article.objects.get(pk=number))
        found = Question.objects.filter(answered_by=number).order_by("ref_id")
        assert list(found.values_list("ref_id", flat=True)) == [1, 2]
        assert Question.objects.get(pk=other.pk).answered_by_id is None


class ReturnDraft:
    def test_gives_it_back_with_a_reason(self, desk):
        article = desk.draft()
        send_for_review(actor=desk.ann, article_id=article.pk, version=1)
        return_draft(actor=desk.ben, article_id=article.pk, reason="Name the button.")
        row = Revision.objects.get(article=article)
        assert (row.state, row.returned_reason) == ("draft", "Name the button.")
        with pytest.raises(NotInReview):
            return_draft(actor=desk.ben, article_id=article.pk, reason="Again.")


class DropDraft:
    def test_closes_it_and_keeps_its_words(self, desk):
        article = desk.published()
        words = Words(title="Void", body="Worse")
        change_draft(
            actor=desk.ann, article_id=article.pk, words=words, version=desk.version(article)
        )
        drop_draft(actor=desk.ann, article_id=article.pk)
        assert desk.states(article) == ["published", "dropped"]
        change_draft(
            actor=desk.ann, article_id=article.pk, words=words, version=desk.version(article)
        )
        assert desk.states(article) == ["published", "dropped", "draft"]
