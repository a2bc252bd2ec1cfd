"""The demo council's articles: published some weeks ago, in review, due, and voted on."""

from datetime import datetime, timedelta

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge.actions.articles.change_draft import change_draft
from rooftree.support.knowledge.actions.articles.draft_article import draft_article
from rooftree.support.knowledge.actions.articles.given import Details, Words
from rooftree.support.knowledge.actions.articles.insert_published import insert_published
from rooftree.support.knowledge.actions.articles.review import send_for_review
from rooftree.support.knowledge.actions.articles.standing import show_or_hide
from rooftree.support.knowledge.actions.articles.writing import taken_addresses
from rooftree.support.knowledge.choices import ArticleKind, Form, RevisionState, WhyNot
from rooftree.support.knowledge.demo_faqs import FAQS, HOMES, RENTS, SHELVES, DemoArticle
from rooftree.support.knowledge.models import (
    Article,
    Category,
    RelatedArticle,
    Revision,
    Vote,
)
from rooftree.support.knowledge.rules.articles.addresses import free_slug, slug_of

_WRITER, _APPROVER = "callum.reid", "morag.kerr"
_VOTED_DOWN = "Print the list of keys that are out"
_LIKED = ("Which arrears letter goes at which stage?", "I can’t sign in after a holiday")
# Who votes, and why the second of these found no help.
_NO = (
    ("davie.kemp", WhyNot.UNCLEAR, "Prints only the first 25 keys."),
    ("aileen.ross", WhyNot.WRONG, "“Out” also lists keys that came back today."),
)
_YES = ("fatima.aziz", "morven.baillie", "shona.mcphail", "davie.kemp")


def load(context: DemoContext) -> None:
    """Publish them as they were published, some weeks back; once."""
    if {_WRITER, _APPROVER} - set(context.cast) or _is_there():
        return
    shelves = _shelves()
    rows = _publish(context, shelves)
    _relate(rows)
    _vote(context, rows)
    show_or_hide([row.pk for row in rows.values()])
    _write_what_is_open(context, shelves, rows)


def _is_there() -> bool:
    return Revision.objects.filter(title=FAQS[0].title).exists()


def _shelves() -> dict[str, Category]:
    return {
        key: Category.objects.get_or_create(
            key=key,
            defaults={"name": name, "needs_second_person": second, "order": 10 * (number + 1)},
        )[0]
        for number, (key, (name, second)) in enumerate(SHELVES.items())
    }


def _publish(context: DemoContext, shelves: dict[str, Category]) -> dict[str, Article]:
    services = {line.key: line.id for line in staff.services()}
    taken = taken_addresses()
    rows: dict[str, Article] = {}
    for each in FAQS:
        slug = free_slug(slug_of(each.title), taken)
        taken.add(slug)
        rows[each.title] = Article(
            slug=slug,
            kind=each.kind,
            audience=each.audience,
            category=shelves[each.shelf],
            service_id=services.get(each.service),
            keeper_id=context.cast[_WRITER],
            review_due_on=context.today + timedelta(days=each.due),
            made_at=_ago(each.days + 2),
            made_by_id=context.cast[_WRITER],
            made_by_name="Callum Reid",
        )
    insert_published(
        list(rows.values()), [_revision(context, each, shelves[each.shelf]) for each in FAQS]
    )
    return {row.published.title: row for row in _stored(rows) if row.published}


def _stored(rows: dict[str, Article]) -> list[Article]:
    ids = [row.pk for row in rows.values()]
    return list(Article.objects.filter(pk__in=ids).select_related("published"))


def _revision(context: DemoContext, each: DemoArticle, shelf: Category) -> Revision:
    writer, approver = context.cast[_WRITER], context.cast[_APPROVER]
    second = shelf.needs_second_person
    return Revision(
        number=1,
        version=1,
        state=RevisionState.PUBLISHED,
        title=each.title,
        body=each.body,
        form=Form.LINK if each.link else Form.TEXT,
        link=each.link,
        keywords=each.keywords,
        made_at=_ago(each.days + 2),
        made_by_id=writer,
        made_by_name="Callum Reid",
        writer_ids=[writer],
        sent_at=_ago(each.days + 1) if second else None,
        sent_by_id=writer if second else None,
        sent_by_name="Callum Reid" if second else "",
        decided_at=_ago(each.days),
        decided_by_id=approver if second else writer,
        decided_by_name="Morag Kerr" if second else "Callum Reid",
        needs_second_person=second,
    )


def _relate(rows: dict[str, Article]) -> None:
    RelatedArticle.objects.bulk_create(
        RelatedArticle(article=rows[each.title], related=rows[title])
        for each in FAQS
        for title in each.related
    )


def _vote(context: DemoContext, rows: dict[str, Article]) -> None:
    votes = [
        Vote(
            revision=rows[_VOTED_DOWN].published,
            voter_id=context.cast[who],
            is_helpful=False,
            why_not=reason,
            words=words,
            at=_ago(5),
        )
        for who, reason, words in _NO
        if who in context.cast
    ]
    votes += [
        Vote(
            revision=rows[title].published,
            voter_id=context.cast[who],
            is_helpful=True,
            at=_ago(8),
        )
        for title in _LIKED
        for who in _YES
        if who in context.cast
    ]
    Vote.objects.bulk_create(votes)


def _write_what_is_open(
    context: DemoContext, shelves: dict[str, Category], rows: dict[str, Article]
) -> None:
    """Leave one new article and one change in review, and one that is still being written."""
    writer = _actor(context, _WRITER)
    given = Details(kind=ArticleKind.FAQ, category_id=shelves[RENTS].pk)
    words = Words(
        title="Backdate a change of rent",
        body="Enter the first day that the new rent holds. The weeks since are posted as one line.",
        keywords="backdating, rent change, arrears adjustment",
    )
    new = draft_article(actor=writer, words=words, details=given)
    send_for_review(actor=writer, article_id=new, version=1)
    keys = rows[_VOTED_DOWN]
    better = Words(
        title=_VOTED_DOWN,
        body="Open the key register and choose **Out**, then **Export**: the file holds all keys, "
        "not only the page you see. Keys that came back today stand under **In**.",
        keywords="key register, signed out keys, export keys",
        what_changed="All keys, by export; printing showed only 25",
    )
    version = change_draft(actor=writer, article_id=keys.pk, words=better, version=1)
    send_for_review(actor=writer, article_id=keys.pk, version=version)
    words = Words(
        title="Gas safety: access refused", body="First visit, letter, second visit, then"
    )
    given = Details(kind=ArticleKind.GUIDE, category_id=shelves[HOMES].pk)
    draft_article(actor=_actor(context, _APPROVER), words=words, details=given)


def _ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def _actor(context: DemoContext, username: str) -> Actor:
    account = access.account_of_colleague(context.cast[username])
    if account is None:
        return Actor.anonymous()
    return access.actor_of(account.id, on=timezone.localdate())
