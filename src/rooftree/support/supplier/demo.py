"""Supplier cases of the demo council: one in every state, with dates relative to today."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from email.policy import SMTP

from django.conf import settings
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext
from rooftree.support.model import interface as model
from rooftree.support.supplier.actions.cases.give_priority import Answers
from rooftree.support.supplier.actions.cases.raise_case import Given, raise_case
from rooftree.support.supplier.actions.mail.hand_over_case import logged_in_portal
from rooftree.support.supplier.actions.portal.keep_portal_user import Registered, add_portal_user
from rooftree.support.supplier.actions.releases.keep_dates import (
    add_release,
    mark_released,
    move_date,
)
from rooftree.support.supplier.actions.settings.keep_supplier import WantedSupplier, keep_supplier
from rooftree.support.supplier.demo_steps import DESK, DOMAIN, STEPS, Told, when
from rooftree.support.supplier.demo_stories import CALLUM, MORAG, STORIES, Story
from rooftree.support.supplier.models import (
    PortalUser,
    Release,
    Supplier,
    SupplierCase,
    SupplierPost,
)
from rooftree.support.supplier.queries.settings.readings import supplier

SUPPLIER = "Larkfield"
_MIDDAY = time(14, 2)
_LOST_POST = "Your case LKS-70001 is planned for next week"


def load(context: DemoContext) -> None:
    """Tell what was not told before; what people changed since is left."""
    now = _now(context)
    callum = _actor(context, CALLUM)
    _name_supplier(callum)
    _register(context, callum, now)
    releases = _releases(callum, now)
    for story in STORIES:
        if not SupplierCase.objects.filter(subject=story.subject).exists():
            _tell(context, story, releases, now)
    if not SupplierPost.objects.filter(subject=_LOST_POST).exists():
        _post(now - timedelta(hours=2))


def _now(context: DemoContext) -> datetime:
    """Give the instant that the stories lead up to."""
    if context.today == timezone.localdate():
        return timezone.now()
    return timezone.make_aware(datetime.combine(context.today, _MIDDAY))


def _actor(context: DemoContext, username: str) -> Actor:
    account = access.account_of_colleague(context.cast[username])
    if account is None:
        return Actor.anonymous()
    return access.actor_of(account.id, on=timezone.localdate())


def _name_supplier(actor: Actor) -> None:
    if Supplier.objects.exists():
        return
    line = replace(
        supplier(),
        name=SUPPLIER,
        helphub_address=f"helphub@{DOMAIN}",
        portal_address=f"https://portal.{DOMAIN}/",
        takes_cases_by_mail=True,
        addresses=(f"helphub@{DOMAIN}", f"@{DOMAIN}"),
    )
    keep_supplier(actor=actor, wanted=WantedSupplier(line))


def _register(context: DemoContext, actor: Actor, now: datetime) -> None:
    """Have two of the team on the supplier's portal."""
    since = timezone.localdate(now) - timedelta(days=60)
    for username in (CALLUM, MORAG):
        colleague_id = context.cast[username]
        if not PortalUser.objects.filter(colleague_id=colleague_id).exists():
            registered = Registered(
                portal_name=username.replace(".", "_"),
                address=f"{username}@council.example",
                from_on=since,
            )
            add_portal_user(actor=actor, colleague_id=colleague_id, registered=registered)


def _releases(actor: Actor, now: datetime) -> dict[str, int]:
    """Have one that came out, one whose day is past, and one that is promised."""
    today = timezone.localdate(now)
    held = dict(Release.objects.values_list("version", "pk"))
    if "24.2" not in held:
        held["24.2"] = add_release(actor=actor, version="24.2", words="Void board")
        out = today - timedelta(days=30)
        mark_released(actor=actor, release_id=held["24.2"], released_on=out)
    if "24.3" not in held:
        first, then = today - timedelta(days=12), today - timedelta(days=3)
        held["24.3"] = add_release(
            actor=actor, version="24.3", words="Assessments and letters", planned_on=first
        )
        move_date(
            actor=actor,
            release_id=held["24.3"],
            planned_on=then,
            reason="Larkfield found a fault in their own tests",
        )
    if "24.4" not in held:
        held["24.4"] = add_release(
            actor=actor,
            version="24.4",
            words="Direct debits and payment files",
            planned_on=today + timedelta(days=20),
        )
    return held


def _tell(context: DemoContext, story: Story, releases: dict[str, int], now: datetime) -> None:
    actor, at = _actor(context, story.who), when(now, story.ago)
    case_id = raise_case(actor=actor, given=_given(context, story), at=at)
    if story.reference:
        logged = at + timedelta(minutes=4)
        logged_in_portal(actor=actor, case_id=case_id, reference=story.reference, at=logged)
    for step in story.steps:
        told = Told(_actor(context, step.who), case_id, step, now, releases)
        STEPS[step.verb.partition(":")[0]](told)


def _given(context: DemoContext, story: Story) -> Given:
    place = next(line for line in model.environments() if line.name == story.environment)
    answers = None
    if story.answers is not None:
        impact, scope, has_workaround = story.answers
        said = "live" if place.is_live else "non-production"
        answers = Answers(said, impact, scope, has_workaround, environment_id=place.id)
    own = PortalUser.objects.filter(colleague_id=context.cast[story.who], until_on=None).first()
    return Given(
        topic=story.topic,
        subject=story.subject,
        description=story.text,
        product=supplier().main_product,
        environment_id=place.id,
        portal_user_id=own.pk if own else None,
        answers=answers,
    )


def _post(at: datetime) -> None:
    """Have a mail come in that names a case nobody knows."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = DESK, settings.MAILBOX_ADDRESS
    message["Subject"] = _LOST_POST
    message["Message-ID"] = f"<lost.{at:%Y%m%d%H%M%S}@{DOMAIN}>"
    message.set_content("Our remote DBA team will contact you.\n")
    mail_id = mail.receive_mail(
        raw=message.as_bytes(),
        recipients=[settings.MAILBOX_ADDRESS],
        envelope_sender=None,
        came_by="demo",
        at=at,
    )
    mail.settle_mail(mail_id=mail_id)
