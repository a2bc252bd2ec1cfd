"""Words change, and nobody's are overwritten unseen."""

import pytest
from django.db import ProgrammingError, transaction

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.knowledge.actions.articles.change_draft import (
    ArticleRetired,
    ChangedMeanwhile,
    change_draft,
)
from rooftree.support.knowledge.actions.articles.given import Words
from rooftree.support.knowledge.actions.articles.retire import retire
from rooftree.support.knowledge.models import Revision

NEWER = Words(title="How do I void a home?", body="Open it, then choose Void.")


class ChangeDraft:
    def test_saves_over_the_version_that_was_read(self, desk):
        article = desk.draft()
        version = change_draft(actor=desk.ann, article_id=article.pk, words=NEWER, version=1)
        row = Revision.objects.get(article=article)
        assert (row.body, row.version, version) == (NEWER.body, 2, 2)

    def test_overwrites_nothing_that_was_saved_meanwhile(self, desk):
        article = desk.draft()
        change_draft(actor=desk.ben, article_id=article.pk, words=NEWER, version=1)
        stale = Words(title="Mine", body="Mine")
        with pytest.raises(ChangedMeanwhile) as caught:
            change_draft(actor=desk.ann, article_id=article.pk, words=stale, version=1)
        assert caught.value.newer == NEWER
        assert Revision.objects.get(article=article).body == NEWER.body

    def test_overwrites_nothing_that_was_published_meanwhile(self, desk):
        article = desk.published()
        read = desk.version(article)
        change_draft(actor=desk.ann, article_id=article.pk, words=NEWER, version=read)
        desk.approve(article)
        with pytest.raises(ChangedMeanwhile):
            change_draft(actor=desk.ben, article_id=article.pk, words=NEWER, version=read)

    def test_opens_a_revision_beside_the_published_one(self, desk):
        article = desk.published()
        version = desk.version(article)
        change_draft(actor=desk.ann, article_id=article.pk, words=NEWER, version=version)
        assert desk.states(article) == ["published", "draft"]
        article.refresh_from_db()
        assert article.published.body == "Open it."

    def test_takes_a_draft_out_of_review_and_counts_the_writer(self, desk):
        article = desk.draft()
        Revision.objects.filter(article=article).update(state="review")
        change_draft(actor=desk.ben, article_id=article.pk, words=NEWER, version=1)
        row = Revision.objects.get(article=article)
        assert row.state == "draft"
        assert row.writer_ids == [desk.ann.colleague_id, desk.ben.colleague_id]

    def test_refuses_a_retired_article_and_readers(self, desk):
        article = desk.published()
        with pytest.raises(NotAllowed):
            change_draft(actor=desk.reader, article_id=article.pk, words=NEWER, version=1)
        retire(actor=desk.ann, article_id=article.pk, reason="Gone.")
        with pytest.raises(ArticleRetired):
            change_draft(actor=desk.ann, article_id=article.pk, words=NEWER, version=1)

    def test_leaves_published_words_to_stay_in_the_database_too(self, desk):
        published = Revision.objects.filter(article=desk.published())
        for change in ({"body": "Other"}, {"title": "Other"}, {"state": "draft"}):
            with pytest.raises(ProgrammingError), transaction.atomic():
                published.update(**change)
        with pytest.raises(ProgrammingError), transaction.atomic():
            published._raw_delete(published.db)  # the trigger is asked, not Django
