"""Group what was asked, every night and whenever somebody asks for it."""

from django.utils import timezone

from rooftree.platform.jobs.interface import scheduled, task
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.loop import group_recurring as action

ONCE = "knowledge.group_recurring"


@scheduled(
    name="knowledge.group_recurring",
    cron="10 3 * * *",
    should_produce="groups of questions that were asked again and again",
)
def group_every_night() -> int:
    """Group questions that were asked again and again."""
    return action.group_recurring(actor=Actor.system("recurring questions"), at=timezone.now())


@task()
def group_now() -> None:
    """Group questions that were asked again and again, because somebody asked for it."""
    action.group_recurring(actor=Actor.system("recurring questions"), at=timezone.now())
