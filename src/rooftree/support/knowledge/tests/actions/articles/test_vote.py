"""Was it helpful, by revision."""

from datetime import date

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.vote import RevisionReplaced, vote
from rooftree.support.knowledge.models import Vote
from rooftree.support.knowledge.queries.articles.article_page import MyVote, article_page


class VoteOnIt:
    def test_counts_once_and_can_be_changed(self, desk):
        article = desk.published()
        for is_helpful in (True, False):
            vote(actor=desk.reader, revision_id=article.published_id, is_helpful=is_helpful)
        assert Vote.objects.count() == 1
        page = article_page(actor=desk.reader, slug=article.slug, on=date(2026, 11, 23))
        assert page.my_vote == MyVote(is_helpful=False, why_not="other", words="")

    def test_refuses_strangers_and_what_readers_do_not_see(self, desk):
        article, draft = desk.published(), desk.draft("Other")
        with pytest.raises(NotAllowed):
            vote(actor=Actor.anonymous(), revision_id=article.published_id, is_helpful=True)
        with pytest.raises(RevisionReplaced):
            vote(actor=desk.reader, revision_id=draft.revisions.get().pk, is_helpful=True)
        with pytest.raises(RevisionReplaced):
            vote(actor=desk.reader, revision_id=999_999, is_helpful=True)
