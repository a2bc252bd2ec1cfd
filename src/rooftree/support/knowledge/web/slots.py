"""What help shows on pages of the floors below."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import (
    DemoPartEntry,
    MenuEntry,
    MenuLink,
    PagePanelEntry,
    Panel,
    PersonalDataEntry,
    SearchableEntry,
    SignInLinkEntry,
    fill,
)
from rooftree.platform.web.interface import HOME_REF
from rooftree.support.knowledge import demo, demo_people, demo_questions, demo_searches, permissions
from rooftree.support.knowledge.queries.articles.searched import ARTICLE, words_to_find
from rooftree.support.knowledge.queries.held_about import held_about
from rooftree.support.knowledge.queries.search.found_page import for_everyone
from rooftree.support.knowledge.queries.standing import reads_articles
from rooftree.support.knowledge.web.articles.slots import search_hits
from rooftree.support.knowledge.web.loop.slots import loop_links, recurring_panel

_MOST_BEFORE_SIGN_IN = 5


def fill_slots() -> None:
    """Put each part into its slot; called once from `apps.py`."""
    fill("menu", MenuEntry(heading="Support", order=50, links=menu_links))
    fill("demo_parts", DemoPartEntry(order=65, name="guides", load=demo_searches.bring_guides))
    fill("demo_parts", DemoPartEntry(order=67, name="articles", load=demo.load))
    fill("demo_parts", DemoPartEntry(order=70, name="Super Users", load=demo_people.load))
    fill("demo_parts", DemoPartEntry(order=90, name="searches", load=demo_searches.load))
    fill("demo_parts", DemoPartEntry(order=95, name="questions", load=demo_questions.load))
    fill("page_panels", PagePanelEntry(HOME_REF.kind, 30, recurring_panel))
    fill("personal_data", PersonalDataEntry("Help and guides", personal_data))
    fill("searchable", SearchableEntry(ARTICLE, "Guides and FAQs", search_hits, words_to_find))
    fill("sign_in_links", SignInLinkEntry(order=20, panel=before_sign_in))


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give staff the side menu's link to the guides, and to the people beside them."""
    if not reads_articles(actor):
        return []
    keeps = access.may(actor, permissions.KEEP_ARTICLES)
    children = _articles_links(actor, keeps=keeps)
    children += [
        MenuLink("Super Users", reverse("knowledge.super_users"), "people"),
        MenuLink("Feedback", reverse("knowledge.feedback"), "chat"),
    ]
    if keeps:
        children.append(
            MenuLink("Words that mean the same", reverse("knowledge.synonyms"), "search")
        )
        children += loop_links()
    guides = reverse("knowledge.guides")
    return [MenuLink("Guides and FAQs", guides, "book", children=tuple(children))]


def _articles_links(actor: Actor, *, keeps: bool) -> list[MenuLink]:
    """Link keepers to what waits for review, and to the shelves whoever keeps these.

    How many wait stands on the list of articles: a count here would cost every page a query.
    """
    links = []
    if keeps:
        links.append(MenuLink("To review", reverse("knowledge.review"), "tick"))
    if keeps or access.may(actor, permissions.KEEP_CATEGORIES):
        links.append(MenuLink("Shelves", reverse("knowledge.categories"), "rank"))
    return links


def before_sign_in() -> Panel | None:
    """Show on the sign-in page what can be read without signing in; nothing where there is none."""
    articles = for_everyone(limit=_MOST_BEFORE_SIGN_IN)
    if not articles:
        return None
    return Panel("Help before you sign in", "knowledge/panels/before_sign_in.html", articles)


def personal_data(actor: Actor, of: Ref) -> Sequence[tuple[str, str]]:
    """Give what help and guides hold about one colleague."""
    return held_about(actor=actor, person=of)
