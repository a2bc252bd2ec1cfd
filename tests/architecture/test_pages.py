"""Every address says who may use it, and every page has its guide."""

from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver, path

from rooftree.platform.access import interface as access
from rooftree.platform.web.interface import PUBLIC, SIGNED_IN, endpoint, page
from rooftree.support.knowledge import interface as knowledge
from rooftree.support.knowledge.tests.factories import bring_guides

# A word for word list: an address outside our pages is a decision.
NOT_OURS: tuple[str, ...] = ()


def patterns(entries, start=""):
    """Give every address with its view."""
    for entry in entries:
        here = start + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry.url_patterns, here)
        elif isinstance(entry, URLPattern):
            yield here, entry.callback


def page_faults(address, view, guides):
    """Say what an address lacks."""
    facts = getattr(view, "page", None)
    if facts is None:
        return [f"{address}: says neither page nor endpoint"]
    found = []
    if facts.permission not in {PUBLIC, SIGNED_IN} and not access.is_known(facts.permission):
        found.append(f"{address}: no module registers the permission {facts.permission}")
    if facts.help_key is not None and facts.help_key not in guides:
        found.append(f"{address}: there is no guide help/{facts.help_key}.md")
    return found


def guides():
    """Read every guide of every module."""
    folders = [Path(each.path) / "help" for each in apps.get_app_configs()]
    return {guide.stem: guide for folder in folders for guide in folder.glob("*.md")}


class Pages:
    def test_all_say_who_may_use_them_and_have_their_guide(self):
        known = guides()
        addresses = list(patterns(get_resolver().url_patterns))
        assert addresses
        assert [fault for a, view in addresses for fault in page_faults(a, view, known)] == []

    def test_have_guides_with_a_heading_and_something_to_say(self):
        for key, guide in guides().items():
            lines = guide.read_text(encoding="utf-8").strip().splitlines()
            assert lines[0].startswith("# "), key
            assert len(lines) > 2, key

    @pytest.mark.parametrize(
        ("mark", "words"),
        [
            (lambda view: view, "says neither"),
            (page(help_key="web.none", permission=PUBLIC), "there is no guide"),
            (endpoint(permission="web.none"), "no module registers"),
        ],
    )
    def test_refuse(self, mark, words):
        def view(request):
            """Nothing."""

        found = list(patterns([path("sample/", mark(view))]))
        assert any(words in fault for fault in page_faults(*found[0], guides()))

    def test_let_a_whole_page_pass(self):
        view = endpoint(permission=SIGNED_IN)(lambda request: None)
        assert page_faults("sample/", view, {}) == []


@pytest.mark.django_db
class ShippedContent:
    def test_has_an_article_behind_the_cog_of_every_page(self):
        bring_guides()
        places = apps.get_model("knowledge.HelpPlace").objects.filter(
            article__published__isnull=False, article__retired_at=None
        )
        assert knowledge.help_keys() - set(places.values_list("help_key", flat=True)) == set()

    def test_lets_strangers_read_those_of_public_pages(self):
        bring_guides()
        places = apps.get_model("knowledge.HelpPlace").objects.filter(article__audience="everyone")
        assert set(places.values_list("help_key", flat=True)) == (
            knowledge.public_keys() & knowledge.guide_keys()
        )
