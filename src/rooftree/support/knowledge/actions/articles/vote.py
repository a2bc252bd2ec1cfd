"""Say whether an article helped."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.standing import ref_of
from rooftree.support.knowledge.actions.search.weigh_favour import weigh_favour
from rooftree.support.knowledge.choices import RevisionState, WhyNot
from rooftree.support.knowledge.models import Revision, Vote


class RevisionReplaced(Exception):
    """Readers see other words by now, or none."""


@transaction.atomic
def vote(
    *, actor: Actor, revision_id: int, is_helpful: bool, why_not: str = "", words: str = ""
) -> int:
    """Count what a reader says of a published revision; saying again changes it. Returns its id.

    A no without a reason is counted as "something else". The audit keeps no yes or no.
    """
    revision = (
        Revision.objects.select_for_update(of=("self",))
        .select_related("article")
        .filter(pk=revision_id)
        .first()
    )
    access.require(actor, permissions.READ_ARTICLES)
    if actor.colleague_id is None:
        raise access.NotAllowed(permissions.READ_ARTICLES)
    if revision is None:
        raise RevisionReplaced(revision_id)
    if revision.state != RevisionState.PUBLISHED or revision.article.retired_at is not None:
        raise RevisionReplaced(revision_id)
    now = timezone.now()
    row, _ = Vote.objects.update_or_create(
        revision=revision,
        voter_id=actor.colleague_id,
        defaults={
            "is_helpful": is_helpful,
            "why_not": "" if is_helpful else why_not or WhyNot.OTHER,
            "words": "" if is_helpful else " ".join(words.replace("\x00", " ").split()),
            "at": now,
        },
    )
    weigh_favour(at=now, article_ids=[revision.article_id])
    audit.record(actor, "knowledge.voted", subject=ref_of(revision.article_id))
    return row.pk
