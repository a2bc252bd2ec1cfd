"""A hold and a disposal, for tests that look at every page."""

from datetime import UTC, date, datetime

from django.utils import timezone

from rooftree.platform.mail.actions.dispose_mail import dispose_mail
from rooftree.platform.mail.actions.receive_mail import receive_mail
from rooftree.platform.mail.actions.settle_mail import settle_mail
from rooftree.platform.mail.models import Disposal, DisposedMail, LegalHold, RetentionRule
from rooftree.platform.mail.tests.factories import MAILBOX, make_mailbox, raw_mail
from rooftree.platform.references.interface import Actor


def make_hold() -> int:
    """Keep everything of one person."""
    hold = LegalHold.objects.create(
        address="ina.held@example.org",
        why="A claim about a tenancy",
        placed_at=timezone.now(),
        placed_by_name="Ruaridh Munro",
    )
    return hold.pk


def make_old_mail() -> int:
    """Take in a mailing list's mail of long ago."""
    make_mailbox()
    mail_id = receive_mail(
        raw=raw_mail(sender="news@example.org", List_Id="<news.example.org>", Precedence="list"),
        recipients=(MAILBOX,),
        envelope_sender=None,
        came_by="smtp",
        at=datetime(1926, 5, 3, 9, tzinfo=UTC),
    )
    settle_mail(mail_id=mail_id)
    return mail_id


def add_to_disposal(disposal_id: int) -> None:
    """Have one mail more on a certificate."""
    first = DisposedMail.objects.filter(disposal_id=disposal_id).first()
    assert first is not None
    first.mail_id = make_old_mail()
    first.save(force_insert=True)


def make_disposal() -> int:
    """Dispose of one mailing list's mail of long ago."""
    make_old_mail()
    RetentionRule.objects.create(
        mail_class="list",
        months=1000,
        from_on=date(2026, 1, 2),
        basis="Retention schedule, line 14",
        is_confirmed=True,
        written_at=timezone.now(),
        written_by_name="Ruaridh Munro",
    )
    dispose_mail(actor=Actor.system("mail keeping"), at=timezone.now())
    return Disposal.objects.latest("pk").pk
