"""Who writes and who approves in tests of articles."""

from dataclasses import dataclass, field

import pytest

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests import factories
from rooftree.support.knowledge.actions.articles.draft_article import draft_article
from rooftree.support.knowledge.actions.articles.given import Details, Words
from rooftree.support.knowledge.actions.articles.review import publish, send_for_review
from rooftree.support.knowledge.choices import ArticleKind
from rooftree.support.knowledge.models import Article, Category, Revision
from rooftree.support.knowledge.queries.articles.standing import all_revisions, latest_version
from rooftree.support.knowledge.tests.people_cast import staff_actor
from rooftree.support.model.tests.factories import load_example


@dataclass
class Desk:
    """Two who keep articles and one who reads them, and a shelf that asks for a second person."""

    ann: Actor = field(init=False)
    ben: Actor = field(init=False)
    reader: Actor = field(init=False)
    shelf: Category = field(init=False)

    def __post_init__(self) -> None:
        load_example()
        team = staff.team_by_key("ihms").id
        self.ann = staff_actor(factories.make_colleague("Ann Key").pk, team=team)
        self.ben = staff_actor(factories.make_colleague("Ben Law").pk, team=team)
        self.reader = staff_actor(factories.make_colleague("Jo Bain").pk)
        self.shelf = Category.objects.create(key="rents", name="Rents")

    def details(self, **more: object) -> Details:
        return Details(**{"kind": ArticleKind.FAQ, "category_id": self.shelf.pk} | more)

    def draft(self, title: str = "How do I void a home?", body: str = "Open it.") -> Article:
        words = Words(title=title, body=body)
        number = draft_article(actor=self.ann, words=words, details=self.details())
        return Article.objects.get(pk=number)

    def published(self, title: str = "How do I void a home?", body: str = "Open it.") -> Article:
        article = self.draft(title, body)
        self.approve(article)
        article.refresh_from_db()
        return article

    def approve(self, article: Article) -> None:
        send_for_review(actor=self.ann, article_id=article.pk, version=self.version(article))
        publish(actor=self.ben, article_id=article.pk, version=self.version(article))

    def version(self, article: Article) -> int:
        return latest_version(all_revisions(article.pk))

    def states(self, article: Article) -> list[str]:
        rows = Revision.objects.filter(article=article).order_by("number")
        return list(rows.values_list("state", flat=True))


@pytest.fixture
def desk(db) -> Desk:
    return Desk()
