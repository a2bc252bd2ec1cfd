"""Change the words of a level, and the mailbox that users write to."""

from django.conf import settings
from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.actions.keep_rows import write_if_changed
from rooftree.support.model.models import Level
from rooftree.support.model.rules.model_file import LevelPart


@transaction.atomic
def change_level(*, actor: Actor, level: LevelPart) -> int:
    """Give the level these words and this mailbox; its owners are left alone.

    Mail to an earlier mailbox of the level is still taken. Raises mail's NotAMailboxAddress.
    """
    row = Level.objects.select_for_update().get(pk=level.number)
    access.require(actor, permissions.EDIT_MODEL)
    take_mail(actor, level.mailbox)
    if write_if_changed(row, level_values(level)):
        audit.record(actor, "model.level_changed", subject=Ref("model.level", row.number))
    return row.number


def level_values(level: LevelPart) -> dict[str, object]:
    """Give what a level's row holds beside its owners."""
    return {
        "name": level.name,
        "what_users_do": level.what_users_do,
        "who_answers": level.who_answers,
        "mailbox": level.mailbox.lower(),
    }


def take_mail(actor: Actor, mailbox: str) -> None:
    """Have mail to a level's mailbox taken from now on."""
    if mailbox:
        mail.ensure_mailbox(actor=actor, address=mailbox, name=settings.MAILBOX_NAME)
