"""Tell the team of releases: once of each promised day that was missed, and of one that is out."""

from datetime import datetime

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.ladder.tell import tell_crew
from rooftree.support.supplier.models import Release
from rooftree.support.supplier.queries.crew import crew_ids
from rooftree.support.supplier.rules.releases.days import day_words


@transaction.atomic
def warn_of_releases(*, actor: Actor, at: datetime) -> int:
    """Tell of each promised day that is over without the release. Returns how many.

    Where nobody owns level 3 yet, nobody is told, and it is tried again.
    """
    access.require(actor, permissions.WORK_CASES)
    today = timezone.localdate(at)
    missed = Release.objects.select_for_update(no_key=True).filter(
        ~Q(missed_told_for=F("planned_on")) | Q(missed_told_for=None),
        released_on=None,
        withdrawn_on=None,
        planned_on__lt=today,
    )
    if not crew_ids(today):
        return 0
    told = 0
    for release in missed:
        words = f"{release.version} was promised for {_day(release)} and has not come"
        tell_of_release(release, words, actor=actor, at=at)
        release.missed_told_for = release.planned_on
        release.save(update_fields=["missed_told_for"])
        told += 1
    return told


def tell_of_release(release: Release, words: str, *, actor: Actor, at: datetime) -> None:
    """Put words about a release on the team's bell."""
    news = enquiries.News(
        about=enquiries.About.SUPPLIER_LICENCE,
        words=words,
        ref=release.ref,
        reference="Releases",
        path=f"/supplier/releases/{release.pk}/",
        subject=release.version,
    )
    tell_crew(news, actor=actor, at=at)


def _day(release: Release) -> str:
    return day_words(release.planned_on) if release.planned_on else "no day"
