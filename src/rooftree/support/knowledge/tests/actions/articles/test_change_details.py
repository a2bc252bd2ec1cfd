"""Where an article belongs."""

from datetime import date

import pytest
from django.utils import timezone

from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_service
from rooftree.support.knowledge.actions.articles.change_details import (
    SecondPersonNeeded,
    ServiceNotInUse,
    change_details,
)
from rooftree.support.knowledge.actions.articles.pictures import (
    NotAPicture,
    PictureKnown,
    add_picture,
    remove_picture,
)
from rooftree.support.knowledge.queries.articles.article_files import picture_of
from rooftree.support.knowledge.queries.articles.article_page import Lead, article_page
from rooftree.support.knowledge.queries.articles.articles_at import articles_at
from rooftree.support.knowledge.queries.articles.drawn import drawn
from rooftree.support.knowledge.queries.articles.editor_page import editor_page
from rooftree.support.knowledge.queries.articles.library import library
from rooftree.support.knowledge.queries.articles.needed_files import needed_files

TODAY = date(2026, 11, 23)
PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")


class ChangeDetails:
    def test_has_a_second_person_show_it_to_everyone_where_the_shelf_asks_one(self, desk):
        article = desk.published()
        given = desk.details(audience="everyone")
        with pytest.raises(SecondPersonNeeded):
            change_details(actor=desk.ann, article_id=article.pk, details=given)
        assert article_page(actor=Actor.anonymous(), slug=article.slug, on=TODAY) is None
        change_details(actor=desk.ben, article_id=article.pk, details=given)
        assert article_page(actor=Actor.anonymous(), slug=article.slug, on=TODAY)

    def test_holds_at_once_for_readers(self, desk):
        article, other = desk.published(), desk.published("Other")
        rents = staff.service("rents").id
        given = desk.details(
            service_id=rents,
            audience="everyone",
            review_due_on=TODAY,
            keeper_id=desk.ben.colleague_id,
            help_keys=("model.model",),
            related_ids=(other.pk, article.pk),
        )
        change_details(actor=desk.ben, article_id=article.pk, details=given)
        page = article_page(actor=desk.reader, slug=article.slug, on=TODAY)
        assert (page.service, page.is_review_due, page.keeper_name) == ("Rents", True, "Ben Law")
        assert page.related == (Lead("other", "Other"),)
        stranger = article_page(actor=Actor.anonymous(), slug=article.slug, on=TODAY)
        assert (stranger.related, stranger.may_vote) == ((), False)
        assert [line.slug for line in articles_at(actor=desk.reader, help_key="model.model")] == [
            article.slug
        ]
        due, _ = library(
            actor=desk.ann, filters={"work": "due"}, sort="due", offset=0, limit=5, on=TODAY
        )
        assert [(line.id, line.is_review_due) for line in due] == [(article.pk, True)]
        kept = editor_page(actor=desk.ann, article_id=article.pk)
        assert kept.details.related_ids == (other.pk,)
        assert editor_page(actor=desk.reader, article_id=article.pk) is None

    def test_refuses_a_service_that_is_not_in_use(self, desk):
        article = desk.draft()
        closed = make_service("closed")
        closed.is_in_use = False
        closed.save()
        given = desk.details(service_id=closed.pk)
        with pytest.raises(ServiceNotInUse):
            change_details(actor=desk.ann, article_id=article.pk, details=given)


class AddPicture:
    def test_lets_the_text_show_it_by_its_name(self, desk):
        article = desk.draft()
        file_id = files.store(PIXEL, name="page.gif", at=timezone.now())
        given = {"article_id": article.pk, "name": "page", "alternative": "A page"}
        add_picture(actor=desk.ann, file_id=file_id, **given)
        assert f"/help/picture/{article.pk}/page/" in drawn("![A page](picture:page)", article.pk)
        assert needed_files([file_id, 0]) == {file_id}
        with pytest.raises(PictureKnown):
            add_picture(actor=desk.ann, file_id=file_id, **given)
        remove_picture(actor=desk.ann, article_id=article.pk, name="page")
        assert "disposed of" in files.file_line(file_id).reason

    def test_is_handed_to_readers_once_published_words_show_it(self, desk):
        article = desk.published("One", "![A](picture:old)")
        file_id = files.store(PIXEL, name="page.gif", at=timezone.now())
        for name in ("old", "new"):
            add_picture(
                actor=desk.ann,
                article_id=article.pk,
                name=name,
                alternative="A page",
                file_id=file_id,
            )
        seen = {
            (who.name, name): picture_of(actor=who, article_id=article.pk, name=name)
            for who in (desk.reader, desk.ann)
            for name in ("old", "new")
        }
        assert [each == file_id for each in seen.values()] == [True, False, True, True]

    def test_refuses_what_browsers_do_not_show(self, desk):
        article = desk.draft()
        file_id = files.store(b"<svg/>", name="page.svg", at=timezone.now())
        with pytest.raises(NotAPicture):
            add_picture(
                actor=desk.ann,
                article_id=article.pk,
                name="page",
                alternative="A page",
                file_id=file_id,
            )


class Drawn:
    def test_follows_articles_to_where_they_moved(self, desk):
        article = desk.published("Voids")
        article.old_addresses.create(slug="empties")
        html = drawn("[a](article:empties) [b](article:voids) [c](article:nowhere)", 0)
        assert html.count('href="/help/a/voids/"') == 2
        assert "nowhere" not in html
        assert html.endswith("c</p>\n")


class ArticlePage:
    def test_asks_the_database_little_whatever_it_shows(self, desk, django_assert_max_num_queries):
        body = "[a](article:other) [b](article:moved) ![c](picture:page)"
        article = desk.published("One", body)
        desk.published("Other").old_addresses.create(slug="moved")
        with django_assert_max_num_queries(8):
            page = article_page(actor=desk.reader, slug="one", on=TODAY)
        assert page.html.count("/help/a/other/") == 2
        assert article_page(actor=Actor.anonymous(), slug="one", on=TODAY) is None
        assert article_page(actor=desk.reader, slug="nowhere", on=TODAY) is None
        assert article_page(actor=desk.ann, slug=article.slug, on=TODAY).may_keep
