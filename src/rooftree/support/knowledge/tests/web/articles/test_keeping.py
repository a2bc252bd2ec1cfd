"""Review, history, pictures, details, retiring and shelves."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.support.knowledge.models import Article, Category, Picture, Revision
from rooftree.support.knowledge.tests.factories import publish_row

pytestmark = pytest.mark.django_db
PLACE = "/help/a/ending-a-tenancy/"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


@pytest.fixture
def article(keeper):
    return publish_row("Ending a tenancy", body="One\nTwo\n")


def save(client, body, **more):
    html = client.get(f"{PLACE}edit/").content.decode()
    version = html.split('name="version" value="')[1].split('"')[0]
    said = {"title": "Ending a tenancy", "form": "text", "body": body, "version": version}
    return client.post(f"{PLACE}edit/", said | more, follow=True)


@pytest.mark.usefixtures("article")
class Review:
    def test_is_approved_by_a_second_person_or_returned_with_a_reason(self, keeper, second_keeper):
        save(keeper, "One\nThree\n", then="send")
        html = second_keeper.get("/help/review/").content.decode()
        assert "Approve and publish" in html
        second_keeper.post(f"{PLACE}return/", {"reason": "Say which form"})
        assert "Say which form" in keeper.get(f"{PLACE}edit/").content.decode()
        save(keeper, "One\nThree, form 12\n", then="send")
        revision = Revision.objects.get(state="review")
        own = keeper.post(f"{PLACE}publish/", {"version": revision.version}, follow=True)
        assert "This shelf asks for a second person" in own.content.decode()
        waiting = second_keeper.get("/help/review/").content.decode()
        version = waiting.split('name="version" value="')[1].split('"')[0]
        answer = second_keeper.post(f"{PLACE}publish/", {"version": version}, follow=True)
        assert "Published." in answer.content.decode()
        assert "form 12" in keeper.get(PLACE).content.decode()


@pytest.mark.usefixtures("article")
class History:
    def test_compares_any_two_texts_line_by_line(self, keeper):
        save(keeper, "One\nThree\n")
        html = keeper.get(f"{PLACE}compare/?one=1&other=2").content.decode()
        assert "<del>Two</del>" in html
        assert "<ins>Three</ins>" in html
        assert "1 gone, 1 new" in html
        assert keeper.get(f"{PLACE}compare/?one=1&other=9").status_code == 404


class Pictures:
    def test_are_added_with_words_and_shown_to_readers(self, keeper, officer):
        publish_row("Ending a tenancy", body="![A page](picture:page)")
        sent = {
            "name": "page",
            "alternative": "The page",
            "picture": SimpleUploadedFile("p.png", PNG),
        }
        answer = keeper.post(f"{PLACE}pictures/", sent, follow=True)
        assert "![The page](picture:page)" in answer.content.decode()
        picture = Picture.objects.get()
        shown = officer.get(f"/help/picture/{picture.article_id}/page/")
        assert shown["Content-Type"] == "image/png"
        assert Client().get(f"/help/picture/{picture.article_id}/page/").status_code == 404

    @pytest.mark.usefixtures("article")
    def test_are_pictures_that_browsers_show(self, keeper):
        text = SimpleUploadedFile("p.png", b"no picture")
        answer = keeper.post(
            f"{PLACE}pictures/", {"name": "p", "alternative": "P", "picture": text}
        )
        assert "Choose a picture" in answer.content.decode()


@pytest.mark.usefixtures("article")
class Details:
    def test_move_it_and_an_old_address_leads_on(self, keeper, officer):
        keeper.post(f"{PLACE}address/", {"slug": "end-of-tenancy"})
        answer = officer.get(PLACE)
        assert (answer.status_code, answer.url) == (302, "/help/a/end-of-tenancy/")

    def test_name_pages_by_their_titles_and_related_articles(self, keeper):
        other = publish_row("Joint tenants")
        html = keeper.get(f"{PLACE}details/").content.decode()
        assert "The queue" in html or "Support desk" in html
        article = Article.objects.get(slug="ending-a-tenancy")
        said = {
            "kind": "guide",
            "category": article.category_id,
            "audience": "everyone",
            "review_due_on": "1 March 2027",
            "related": "/help/a/joint-tenants/\n",
            "help_keys": ["enquiries.ask"],
        }
        answer = keeper.post(f"{PLACE}details/", said, follow=True)
        assert "Details saved." in answer.content.decode()
        article.refresh_from_db()
        assert (article.audience, article.kind) == ("everyone", "guide")
        assert [row.related_id for row in article.relations.all()] == [other.pk]
        assert [row.help_key for row in article.places.all()] == ["enquiries.ask"]


@pytest.mark.usefixtures("article")
class Retiring:
    def test_tells_readers_why_and_can_be_taken_back(self, keeper, officer):
        keeper.post(f"{PLACE}retire/", {"reason": "The form is gone"})
        html = officer.get(PLACE).content.decode()
        assert "The form is gone" in html
        assert "Two" not in html
        keeper.post(f"{PLACE}bring-back/")
        assert Article.objects.get(slug="ending-a-tenancy").retired_at is None


class Shelves:
    def test_are_kept_by_those_who_may(self, officer):
        manager = sign_in(Client(), make_account("mo.manager", role="manager"))
        manager.post("/help/categories/", {"name": "Voids", "order": 5, "is_in_use": "on"})
        shelf = Category.objects.get(name="Voids")
        assert (shelf.needs_second_person, shelf.is_in_use) == (False, True)
        html = officer.get("/help/categories/").content.decode()
        assert "The writer may" in html
        assert "Add a shelf" not in html
        assert officer.post("/help/categories/", {"name": "Mine", "order": 1}).status_code == 404
        again = manager.post("/help/categories/", {"name": "voids", "order": 1})
        assert "There is a shelf of this name" in again.content.decode()
