"""Mail one notice of the bell."""

from rooftree.platform.jobs.interface import task
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.notices import mail_notice as mail_one


@task(queue="mail")
def mail_notice(notice_id: int) -> None:
    """Mail a notice of the bell, unless it was read or mailed by now."""
    mail_one(actor=Actor.system("notices"), notice_id=notice_id)
