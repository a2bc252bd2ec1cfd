"""The pages of what is asked again and again."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.staff.tests.factories import make_service, make_team
from rooftree.support.knowledge.models import (
    Article,
    Category,
    DraftSource,
    Question,
    RecurringQuestion,
    SearchEvent,
)
from rooftree.support.knowledge.tests.factories import publish_row, shelved
from rooftree.support.knowledge.tests.questions import recur
from rooftree.support.model.tests.factories import load_example

pytestmark = pytest.mark.django_db
KEYS = "Where are the keys of a void?"
LIST = reverse("knowledge.recurring")


@pytest.fixture
def keeper(client: Client) -> Client:
    """Somebody of the team that owns level 2 today."""
    load_example()
    return sign_in(client, make_account("ann.key", team=make_team("ihms")))


def page(client: Client, name: str, *args: object) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


class RecurringPages:
    def test_lead_from_the_list_to_each_asking(self, keeper):
        number = recur(KEYS, askings=3)
        shown = keeper.get(LIST).content.decode()
        assert f'href="/help/recurring/{number}/?window=28">3</a>' in shown
        one = page(keeper, "knowledge.recurring_one", number)
        assert "Asked 3 times by 3 people in 0 services." in one
        assert one.count("Asked of a Super User") == 3
        assert "Nothing was asked twice" not in page(keeper, "home")

    def test_begin_a_draft_with_its_questions(self, keeper):
        number = recur(KEYS)
        shelf = Category.objects.create(key="keys", name="Keys")
        typed = {"title": KEYS, "kind": "faq", "category": shelf.pk}
        answer = keeper.post(reverse("knowledge.recurring_draft", args=[number]), typed)
        article = Article.objects.get(category=shelf)
        assert answer.url == reverse("knowledge.edit", args=[article.slug])
        assert DraftSource.objects.filter(article=article).count() == 2
        assert f"- {KEYS}" in article.revisions.get().body
        assert "A draft is begun" in keeper.get(LIST).content.decode()

    def test_link_an_article_by_its_address(self, keeper):
        number = recur(KEYS)
        (article,) = shelved(publish_row("Keys of voids"))
        address = reverse("knowledge.recurring_link", args=[number])
        wrong = keeper.post(address, {"address": "/help/a/nowhere/"})
        assert "Choose a published article" in wrong.content.decode()
        keeper.post(address, {"address": f"https://x.example/help/a/{article.slug}/"})
        assert set(Question.objects.values_list("answered_by", flat=True)) == {article.pk}
        assert RecurringQuestion.objects.get().best_id == article.pk

    def test_set_aside_and_put_back(self, keeper):
        number = recur(KEYS)
        keeper.post(reverse("knowledge.recurring_aside", args=[number]), {"reason": "Mended"})
        assert KEYS not in keeper.get(LIST).content.decode()
        assert "Mended" in page(keeper, "knowledge.recurring_one", number)
        keeper.post(reverse("knowledge.recurring_back", args=[number]))
        assert KEYS in keeper.get(LIST).content.decode()

    def test_group_when_asked_to(self, keeper):
        recur(KEYS)
        RecurringQuestion.objects.update(title="As grouped before")
        keeper.post(reverse("knowledge.group_now"))
        run_due_jobs()
        assert RecurringQuestion.objects.get().title == KEYS

    def test_are_not_for_others(self, keeper, client):
        assert sign_in(client, make_account("jo.bain")).get(LIST).status_code == 404


class TrainingNeeds:
    def test_lead_to_the_list_of_a_service(self, keeper):
        recur(KEYS, askings=4)
        rents = make_service("keys").pk
        Question.objects.update(service=rents)
        shown = page(keeper, "knowledge.training_needs")
        assert f"/help/recurring/?window=28&amp;service={rents}&amp;aside=too" in shown
        assert KEYS in shown

    def test_count_what_was_set_aside_as_the_list_that_they_open_does(self, keeper):
        number = recur(KEYS, askings=4)
        rents = make_service("keys").pk
        Question.objects.update(service=rents)
        keeper.post(reverse("knowledge.recurring_aside", args=[number]), {"reason": "Mended"})
        assert "Asked 4 times" in page(keeper, "knowledge.training_needs")
        assert KEYS in keeper.get(f"{LIST}?service={rents}&aside=too").content.decode()


class Measures:
    def test_open_the_rows_of_each_number(self, keeper):
        SearchEvent.objects.create(at=timezone.now(), place="library", words="void keys", found=0)
        assert "At most" in page(keeper, "knowledge.measures")
        for what in ("revisions", "helped", "past-review", "linking", "votes"):
            assert "Nothing was counted" in page(keeper, "knowledge.measure_rows", what)
        assert "void keys" in page(keeper, "knowledge.measure_rows", "found-nothing")
        assert keeper.get("/help/measures/nonsense/").status_code == 404
