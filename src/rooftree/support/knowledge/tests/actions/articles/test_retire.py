"""Articles leave, lead on, and come back."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.change_address import AddressTaken, change_address
from rooftree.support.knowledge.actions.articles.retire import (
    LeadsNowhere,
    NotRetired,
    bring_back,
    retire,
)
from rooftree.support.knowledge.models import ShelfArticle
from rooftree.support.knowledge.queries.articles.article_page import Moved, article_page

TODAY = date(2026, 11, 23)


def read(desk, article, actor: Actor | None = None):
    return article_page(actor=actor or desk.reader, slug=article.slug, on=TODAY)


class Retire:
    def test_takes_it_off_and_says_why(self, desk):
        article = desk.published()
        retire(actor=desk.ann, article_id=article.pk, reason="The page is gone.")
        page = read(desk, article)
        assert (page.state, page.retired_reason, page.html) == ("retired", "The page is gone.", "")
        assert not ShelfArticle.objects.filter(article=article).exists()

    def test_leads_readers_on_but_those_who_keep_it(self, desk):
        old, new, newest = (desk.published(title) for title in ("Old", "New", "Newest"))
        retire(actor=desk.ann, article_id=old.pk, reason="Old.", leads_to_id=new.pk)
        retire(actor=desk.ann, article_id=new.pk, reason="Old.", leads_to_id=newest.pk)
        assert read(desk, old) == Moved("newest")
        assert read(desk, old, desk.ann).leads_to.slug == "new"

    def test_locks_both_in_the_order_in_which_an_import_locks_them(self, desk):
        new, old = desk.published("Zebra"), desk.published("Aardvark")
        with CaptureQueriesContext(connection) as asked:
            retire(actor=desk.ann, article_id=old.pk, reason="Old.", leads_to_id=new.pk)
        locks = next(each["sql"] for each in asked if "FOR UPDATE" in each["sql"])
        assert 'ORDER BY "knowledge_article"."id" ASC' in locks

    def test_never_leads_in_a_circle(self, desk):
        one, other = desk.published("One"), desk.published("Other")
        retire(actor=desk.ann, article_id=one.pk, reason="Old.", leads_to_id=other.pk)
        for leads_to in (one.pk, other.pk):
            with pytest.raises(LeadsNowhere):
                retire(actor=desk.ann, article_id=other.pk, reason="Old.", leads_to_id=leads_to)


class BringBack:
    def test_makes_it_a_draft_that_is_published_again(self, desk):
        article = desk.published()
        with pytest.raises(NotRetired):
            bring_back(actor=desk.ann, article_id=article.pk)
        retire(actor=desk.ann, article_id=article.pk, reason="Old.")
        bring_back(actor=desk.ann, article_id=article.pk)
        assert desk.states(article) == ["replaced", "draft"]
        assert read(desk, article) is None
        desk.approve(article)
        assert read(desk, article).state == "published"


class ChangeAddress:
    def test_has_the_one_before_lead_on(self, desk):
        article = desk.published("Void a home")
        change_address(actor=desk.ann, article_id=article.pk, slug="voids")
        assert article_page(actor=desk.reader, slug="void-home", on=TODAY) == Moved("voids")
        change_address(actor=desk.ann, article_id=article.pk, slug="void-home")
        assert article_page(actor=desk.reader, slug="voids", on=TODAY) == Moved("void-home")

    def test_refuses_one_that_another_has_or_had(self, desk):
        article, other = desk.published("One"), desk.published("Other")
        change_address(actor=desk.ann, article_id=other.pk, slug="another")
        for slug in ("another", "other"):
            with pytest.raises(AddressTaken):
                change_address(actor=desk.ann, article_id=article.pk, slug=slug)
