"""Try a folder's settings now: sign in, count, and say what is wrong in words."""

from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import permissions
from rooftree.platform.mail.actions.open_conversation import opened
from rooftree.platform.mail.imap_conversation import CannotFetch, Patience
from rooftree.platform.mail.models import FetchedMailbox
from rooftree.platform.mail.queries.fetch_sources import fetched_so_far, source_of
from rooftree.platform.references.interface import Actor, Ref

# Somebody waits for the page.
_PATIENCE = Patience(answer=10, whole=20)


@dataclass(frozen=True)
class Trial:
    """What came of it."""

    is_well: bool
    words: str


def try_fetching(*, actor: Actor, source_id: int) -> Trial:
    """Sign in and look, and take nothing. It works also while fetching is paused."""
    row = FetchedMailbox.objects.select_related("mailbox").get(pk=source_id)
    access.require(actor, permissions.KEEP_MAILBOXES)
    source = source_of(row)
    audit.record(actor, "mail.fetching_tried", subject=Ref("mail.fetched", row.pk))
    try:
        with opened(source.settings, patience=_PATIENCE) as server:
            folder = server.examine(source.settings.folder)
            so_far = fetched_so_far(source_id)
            after = so_far.highest_uid if so_far.uid_validity == folder.uid_validity else 0
            since = source.settings.since_on if after == 0 else None
            uids = server.uids(f"{after + 1}:*", since=since)
    except CannotFetch as fault:
        return Trial(is_well=False, words=str(fault))
    waiting = sum(uid > after for uid in uids)
    held = "1 mail" if folder.mails == 1 else f"{folder.mails:,} mails"
    words = (
        f"It works: the folder {source.settings.folder} holds {held}. Still to fetch: {waiting:,}."
    )
    return Trial(is_well=True, words=words)
