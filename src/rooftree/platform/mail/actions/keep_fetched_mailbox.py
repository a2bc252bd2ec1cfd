"""Set up a folder that mail is fetched from, change it, and pause it."""

from dataclasses import asdict
from datetime import datetime

from django.db import IntegrityError, transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import permissions
from rooftree.platform.mail.models import FetchedMail, FetchedMailbox, FetchProgress
from rooftree.platform.mail.rules.fetch_settings import FetchSettings, settings_faults
from rooftree.platform.references.interface import Actor, Ref

# What another folder or another server's numbers would make nonsense of.
_PLACE = ("host", "port", "user_name", "folder")
_WAITING = (
    "Mails of the folder as it is can’t be fetched yet. Leave them there first, or set the other"
    " folder up beside this one."
)


class SettingsWrong(Exception):
    """Fields are wrong; `faults` gives a sentence for each."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(", ".join(faults))
        self.faults = faults


class FolderTaken(Exception):
    """Mail is fetched from this folder already."""


@transaction.atomic
def keep_fetched_mailbox(
    *, actor: Actor, settings: FetchSettings, source_id: int | None, at: datetime
) -> int:
    """Set up a folder to fetch from, or change one. Returns its id."""
    row = _locked(source_id) if source_id else FetchedMailbox(set_up_at=at)
    access.require(actor, permissions.KEEP_MAILBOXES)
    faults = settings_faults(settings)
    if faults:
        raise SettingsWrong(faults)
    is_moved = source_id is not None and any(
        getattr(row, name) != getattr(settings, name) for name in _PLACE
    )
    if is_moved and FetchedMail.objects.filter(source=row, state="waiting").exists():
        raise SettingsWrong({"folder": _WAITING})
    for name, value in asdict(settings).items():
        setattr(row, name, value)
    _save(row)
    if source_id is None or is_moved:
        _start_anew(row)
    audit.record(
        actor,
        "mail.fetching_changed" if source_id else "mail.fetching_set_up",
        subject=Ref("mail.fetched", row.pk),
    )
    return row.pk


@transaction.atomic
def pause_fetching(*, actor: Actor, source_id: int, is_paused: bool) -> None:
    """Stop fetching from the folder for now, or go on; asking again changes nothing."""
    row = _locked(source_id)
    access.require(actor, permissions.KEEP_MAILBOXES)
    if row.is_paused == is_paused:
        return
    row.is_paused = is_paused
    row.save(update_fields=("is_paused",))
    label = "mail.fetching_paused" if is_paused else "mail.fetching_resumed"
    audit.record(actor, label, subject=Ref("mail.fetched", row.pk))


def _locked(source_id: int) -> FetchedMailbox:
    return FetchedMailbox.objects.select_for_update().get(pk=source_id)


def _save(row: FetchedMailbox) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as fault:
        if "fetched_one_per_folder" not in str(fault):
            raise
        raise FolderTaken from fault


def _start_anew(row: FetchedMailbox) -> None:
    """Read the folder from its beginning: numbers of another folder say nothing about it."""
    # Two folders may give out the same numbers; mails taken in are known by their bytes.
    FetchedMail.objects.filter(source=row).delete()
    progress, _ = FetchProgress.objects.get_or_create(source=row)
    progress.uid_validity, progress.highest_uid, progress.dated_until_uid = None, 0, 0
    progress.broken_uid, progress.breaks, progress.made_anew_at = None, 0, None
    progress.looked_back_at, progress.latest_success_at = None, None
    progress.save()
