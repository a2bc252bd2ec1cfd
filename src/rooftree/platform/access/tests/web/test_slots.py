import pytest

from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.access.web.slots import (
    cog_links,
    colleague_hits,
    colleague_words,
    menu_links,
)
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests.factories import make_colleague, make_service


class Menu:
    @pytest.mark.parametrize(
        ("who", "labels"),
        [
            ("administrator", ["People and access", "Roles", "Audit"]),
            ("reader", ["Audit"]),
            ("officer", []),
            ("outsider", []),
        ],
    )
    def test_shows_what_may_be_used(self, request, who, labels, django_assert_num_queries):
        actor = actor_for(request.getfixturevalue(who))
        with django_assert_num_queries(0):
            assert [link.label for link in menu_links(actor)] == labels
            assert [link.label for link in cog_links(actor)] == ["My account"]

    def test_shows_a_stranger_nothing(self):
        assert list(menu_links(Actor.anonymous())) == []
        assert list(cog_links(Actor.anonymous())) == []


class ColleagueHits:
    def test_shows_an_outsider_and_a_stranger_nothing(self, outsider):
        ids = [make_colleague().pk]
        assert list(colleague_hits(actor_for(outsider), ids)) == []
        assert list(colleague_hits(Actor.anonymous(), ids)) == []

    def test_leads_staff_to_the_colleague_and_an_administrator_to_the_person(
        self, officer, django_assert_num_queries
    ):
        rents, estates = make_service("rents"), make_service("estates")
        ids = [make_colleague(service=rents).pk, make_colleague(service=estates).pk]
        actor = actor_for(officer)
        with django_assert_num_queries(2):
            urls = [hit.url for hit in colleague_hits(actor, ids)]
        assert sorted(urls) == sorted(f"/colleagues/{one}/" for one in ids)
        local = make_account("lee.local", role="administrator", reach=rents)
        urls = {hit.ref.id: hit.url for hit in colleague_hits(actor_for(local), ids)}
        assert urls == {ids[0]: f"/accounts/people/{ids[0]}/", ids[1]: f"/colleagues/{ids[1]}/"}


@pytest.mark.django_db
class ColleagueWords:
    def test_give_everybody_or_those_asked_for(self):
        one, other = make_colleague("Jo Orr"), make_colleague("Al Baird")
        assert {w.ref.id for w in colleague_words(None)} == {one.pk, other.pk}
        [words] = colleague_words([one.pk])
        assert words.title == "Jo Orr"
        assert "jo.orr@council.example" in words.words
