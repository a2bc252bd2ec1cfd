"""Write articles: what was typed is never lost."""

import pytest

from rooftree.support.knowledge.models import Article, Category, Revision
from rooftree.support.knowledge.tests.factories import publish_row

pytestmark = pytest.mark.django_db
WORDS = {"title": "End a tenancy", "form": "text", "body": "Press **End**."}


@pytest.fixture
def shelf(keeper):
    return Category.objects.create(key="tests", name="Tests")


def of_shelf(shelf, **more):
    return {**WORDS, "kind": "faq", "category": shelf.pk, "audience": "staff", **more}


class NewArticle:
    def test_becomes_a_draft(self, keeper, shelf):
        answer = keeper.post("/help/new/", of_shelf(shelf), follow=True)
        assert answer.redirect_chain[-1][0] == "/help/a/end-tenancy/edit/"
        assert "Draft saved." in answer.content.decode()
        revision = Revision.objects.get(article__slug="end-tenancy")
        assert (revision.state, revision.body) == ("draft", "Press **End**.")

    def test_keeps_what_was_typed_and_names_every_fault(self, keeper, shelf):
        answer = keeper.post("/help/new/", of_shelf(shelf, title="", related="Nowhere"))
        html = answer.content.decode()
        assert answer.status_code == 422
        assert "Enter title." in html
        assert "No published article is called “Nowhere”" in html
        assert "Press **End**." in html

    def test_is_drawn_without_script_before_anything_is_kept(self, keeper, shelf):
        answer = keeper.post("/help/new/", of_shelf(shelf, title="", then="preview"))
        html = answer.content.decode()
        assert "<strong>End</strong>" in html
        assert "There is a problem" not in html
        assert f'<option value="{shelf.pk}" selected>' in html
        assert not Article.objects.filter(slug="end-tenancy").exists()

    def test_is_for_those_who_keep_articles(self, officer):
        assert officer.get("/help/new/").status_code == 404


class EditorOfAnArticle:
    address = "/help/a/ending-a-tenancy/edit/"

    @pytest.fixture(autouse=True)
    def article(self, keeper):
        return publish_row("Ending a tenancy", body="Old words")

    def version(self, client):
        html = client.get(self.address).content.decode()
        return html.split('name="version" value="')[1].split('"')[0]

    def test_shows_both_texts_when_two_write_at_once(self, keeper, second_keeper):
        version = self.version(keeper)
        theirs = {**WORDS, "body": "Their words", "version": version}
        assert second_keeper.post(self.address, theirs).status_code == 302
        mine = keeper.post(self.address, {**WORDS, "body": "My words", "version": version})
        html = mine.content.decode()
        assert mine.status_code == 409
        assert "Their words" in html
        assert "My words" in html
        newer = html.split('name="version" value="')[1].split('"')[0]
        again = keeper.post(self.address, {**WORDS, "body": "Both words", "version": newer})
        assert again.status_code == 302
        assert Revision.objects.get(state="draft").body == "Both words"

    def test_sends_what_was_written_for_review(self, keeper):
        sent = {**WORDS, "version": self.version(keeper), "then": "send"}
        answer = keeper.post(self.address, sent, follow=True)
        html = answer.content.decode()
        assert "Sent for review." in html
        assert "somebody else approves it" in html
        assert Revision.objects.get(state="review").body == "Press **End**."


class Preview:
    def test_draws_as_the_page_does_and_lets_nothing_run(self, keeper):
        typed = "**Now** <script>alert(1)</script> [x](javascript:alert(1))"
        html = keeper.post("/help/preview/", {"body": typed}).content.decode()
        assert "<strong>Now</strong>" in html
        assert "<script" not in html
        assert 'href="javascript' not in html

    def test_is_for_those_who_keep_articles(self, officer):
        assert officer.post("/help/preview/", {"body": "x"}).status_code == 404
