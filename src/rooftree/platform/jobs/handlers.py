"""What access leaves to a job, since it stands below the queue."""

from rooftree.platform.access import interface as access
from rooftree.platform.events import interface as events
from rooftree.platform.jobs.tasks import defer

# Few enough that each job is done in seconds, and a broken one costs little.
_TOGETHER = 50


def _mail_invitations(event: access.InvitationsWait) -> None:
    ids = event.invitation_ids
    for start in range(0, len(ids), _TOGETHER):
        defer("jobs.mail_invitations", invitation_ids=list(ids[start : start + _TOGETHER]))


def listen() -> None:
    """Hear what is published below."""
    events.subscribe(access.InvitationsWait, _mail_invitations)
