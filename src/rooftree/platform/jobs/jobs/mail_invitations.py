"""Mail the invitations of many newcomers."""

from rooftree.platform.access import interface as access
from rooftree.platform.jobs.tasks import task


@task()
def mail_invitations(*, invitation_ids: list[int]) -> None:
    """Mail newcomers the links to set up their accounts."""
    access.mail_invitations(invitation_ids=invitation_ids)
