"""The list of guides and FAQs."""

from django.test import Client

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.models import Article
from rooftree.support.knowledge.tests.factories import publish_row, retire_row


def shown(client, **asked):
    return client.get("/help/", asked).content.decode()


class Library:
    def test_lists_what_staff_may_read_with_a_box_to_search_it(self, officer):
        publish_row("Ending a tenancy")
        retire_row("The old form", "There is a new one")
        html = shown(officer)
        assert 'href="/help/a/ending-a-tenancy/?from=library"' in html
        assert 'action="/help/search/"' in html
        assert "The old form" not in html
        assert "Write an article" not in html
        assert "State" not in html

    def test_is_for_staff_alone(self, db):
        publish_row("Signing in", audience=Audience.EVERYONE)
        supplier = sign_in(Client(), make_account("sam.supplier", kind="supplier"))
        assert supplier.get("/help/").status_code == 404

    def test_is_narrowed_by_kind_and_never_by_state_for_readers(self, officer):
        publish_row("Ending a tenancy")
        guide = publish_row("The void board")
        Article.objects.filter(pk=guide.pk).update(kind=ArticleKind.GUIDE)
        html = shown(officer, kind="guide")
        assert "The void board" in html
        assert "Ending a tenancy" not in html
        assert "Ending a tenancy" in shown(officer, state="draft", all="1") + shown(officer)

    def test_asks_strangers_to_sign_in(self, db, client):
        assert client.get("/help/").status_code == 302
